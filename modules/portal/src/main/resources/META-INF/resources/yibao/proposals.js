// One dialogue for every decision: it says what will be done before it is done.
document.addEventListener('DOMContentLoaded', () => {
  const dialogue = document.getElementById('deciding');
  const button = mode => document.getElementById('decide:' + mode);
  document.addEventListener('click', event => {
    const asked = event.target.closest('button.decide');
    if (!asked) return;
    dialogue.dataset.mode = asked.dataset.mode;
    document.getElementById('decide:id').value = asked.dataset.id;
    document.getElementById('deciding-what').textContent = asked.dataset.title;
    document.getElementById('decide:reason').value = '';
    dialogue.showModal();
    (asked.dataset.mode === 'refuse' ? document.getElementById('decide:reason') : button(asked.dataset.mode)).focus();
  });
  document.getElementById('deciding-close').addEventListener('click', () => dialogue.close());
  document.addEventListener('yibao-decided', () => dialogue.close());
});
