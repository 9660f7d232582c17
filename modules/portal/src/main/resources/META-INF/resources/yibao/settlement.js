// Draws what each layer paid by month from what the page says in its data; the table below it says the same in words.
document.addEventListener('DOMContentLoaded', () => {
  const place = document.getElementById('chart');
  if (!place || typeof echarts === 'undefined') return;
  const data = JSON.parse(place.dataset.chart);
  const names = place.dataset.layers.split('|');
  const ink = '#1b2a30';
  const chart = echarts.init(place, null, {renderer: 'canvas'});
  chart.setOption({
    animation: false,
    color: ['#7fb2b6', '#3f8a90', '#0d5c63', '#d18d17', '#b9c4c2'],
    legend: {top: 0, textStyle: {color: ink}, data: names},
    grid: {left: 8, right: 16, top: 36, bottom: 8, containLabel: true},
    tooltip: {trigger: 'axis', axisPointer: {type: 'shadow'}, valueFormatter: value => Number(value).toFixed(2)},
    xAxis: {type: 'category', data: data.months, axisLabel: {color: ink}},
    yAxis: {type: 'value', axisLabel: {color: ink, formatter: value => place.dataset.tenThousand && value >= 10000 ? value / 10000 + ' ' + place.dataset.tenThousand : value.toLocaleString('en')}},
    series: data.series.map((one, i) => ({name: names[i], type: 'bar', stack: 'bill', barMaxWidth: 60, data: one.data}))
  });
  window.addEventListener('resize', () => chart.resize());
});
