// Draws the chart of the totals from what the page says in its data; the table beside it says the same in words.
document.addEventListener('DOMContentLoaded', () => {
  const place = document.getElementById('chart');
  if (!place || typeof echarts === 'undefined') return;
  const data = JSON.parse(place.dataset.chart);
  const ink = '#1b2a30';
  const chart = echarts.init(place, null, {renderer: 'canvas'});
  const many = data.categories.length > 16;
  const byType = data.by === 'TYPE';
  const small = data.categories.map((label, i) => ({key: data.keys[i], label, value: data.counts[i]})).filter(one => one.key !== 'MATCHED');
  chart.setOption(byType ? {
    animation: false,
    grid: {left: 8, right: 60, top: 10, bottom: 8, containLabel: true},
    tooltip: {trigger: 'axis', axisPointer: {type: 'shadow'}},
    xAxis: {type: 'value', axisLabel: {color: ink}},
    yAxis: {type: 'category', inverse: true, data: small.map(one => one.label), axisLabel: {color: ink}, axisTick: {show: false}},
    series: [{name: place.dataset.count, type: 'bar', barMaxWidth: 22, data: small.map(one => one.value), itemStyle: {color: '#0d5c63'}, label: {show: true, position: 'right', color: ink}}]
  } : {
    animation: false,
    color: ['#7fb2b6', '#0d5c63'],
    legend: {top: 0, textStyle: {color: ink}, data: [place.dataset.levied, place.dataset.received]},
    grid: {left: 8, right: 16, top: 36, bottom: many ? 40 : 8, containLabel: true},
    tooltip: {trigger: 'axis', axisPointer: {type: 'shadow'}, valueFormatter: value => Number(value).toFixed(2)},
    dataZoom: many ? [{type: 'slider', height: 18, bottom: 8}] : [],
    xAxis: {type: 'category', data: data.categories, axisLabel: {color: ink, rotate: many || data.categories.length > 6 ? 40 : 0}},
    yAxis: {type: 'value', axisLabel: {color: ink, formatter: value => place.dataset.tenThousand && value >= 10000 ? value / 10000 + ' ' + place.dataset.tenThousand : value.toLocaleString('en')}},
    series: [
      {name: place.dataset.levied, type: 'bar', barMaxWidth: 26, data: data.levied},
      {name: place.dataset.received, type: 'bar', barMaxWidth: 26, data: data.received}
    ]
  });
  window.addEventListener('resize', () => chart.resize());
});
