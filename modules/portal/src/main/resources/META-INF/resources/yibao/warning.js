// Draws how long open alerts have waited from what the page says in its data; the table below says the same in words.
document.addEventListener('DOMContentLoaded', () => {
  const place = document.getElementById('chart');
  if (!place || typeof echarts === 'undefined') return;
  const data = JSON.parse(place.dataset.chart);
  const ink = '#1b2a30';
  const chart = echarts.init(place, null, {renderer: 'canvas'});
  chart.setOption({
    animation: false,
    color: ['#7fb2b6', '#c5352b'],
    legend: {top: 0, textStyle: {color: ink}},
    grid: {left: 8, right: 16, top: 36, bottom: 8, containLabel: true},
    tooltip: {trigger: 'axis', axisPointer: {type: 'shadow'}},
    xAxis: {type: 'category', data: data.categories, axisLabel: {color: ink}, axisTick: {show: false}},
    yAxis: {type: 'value', minInterval: 1, axisLabel: {color: ink}},
    series: [
      {name: place.dataset.waiting, type: 'bar', stack: 'open', barMaxWidth: 38, data: data.waiting},
      {name: place.dataset.overdue, type: 'bar', stack: 'open', barMaxWidth: 38, data: data.overdue}
    ]
  });
  window.addEventListener('resize', () => chart.resize());
});
