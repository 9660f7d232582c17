// What the frame itself moves: help, keys, the demo accounts at the door. Pages bring their own scripts.
document.addEventListener('DOMContentLoaded', () => {
  const byId = id => document.getElementById(id);
  const help = byId('help');
  const helpButton = byId('help-button');

  const showHelp = shown => {
    if (!help) return;
    help.hidden = !shown;
    helpButton.setAttribute('aria-expanded', String(shown));
    (shown ? help : helpButton).focus();
  };
  helpButton?.addEventListener('click', () => showHelp(help.hidden));
  byId('help-close')?.addEventListener('click', () => showHelp(false));

  const isDialogOpen = () => document.querySelector('.ui-dialog[aria-hidden="false"], dialog[open]');
  const isTyping = element => element.closest('input, textarea, select, [contenteditable], .ui-selectonemenu, .ui-autocomplete');
  document.addEventListener('keydown', event => {
    if (event.key === '?' && help && !isTyping(event.target)) {
      event.preventDefault();
      showHelp(help.hidden);
    } else if (event.key === 'Escape' && !isDialogOpen()) {
      if (help && !help.hidden) showHelp(false);
      document.dispatchEvent(new Event('yibao-escape'));
    }
  });

  document.querySelectorAll('button.fill').forEach(account => account.addEventListener('click', () => {
    byId('signin:name').value = account.dataset.name;
    byId('signin:password').value = account.dataset.password;
    byId('signin:enter').focus();
  }));

  // A masked number may come with any table that is loaded later, so the click is heard above them all.
  const revealing = byId('revealing');
  document.addEventListener('click', event => {
    const number = event.target.closest('button.certno');
    if (!number || !revealing) return;
    byId('reveal:token').value = number.dataset.token;
    byId('revealed').textContent = '';
    revealing.showModal();
  });
  byId('reveal-close')?.addEventListener('click', () => revealing.close());
  revealing?.addEventListener('close', () => { byId('revealed').textContent = ''; byId('reveal').reset(); });

  // A page that stays open shows the minute that it is, not the one in which it was opened.
  const watermark = byId('watermark-style');
  if (watermark) setInterval(() => {
    const next = watermark.cloneNode();
    next.href = watermark.getAttribute('href').replace(/-\d+$/, '-' + Math.floor(Date.now() / 60000));
    next.addEventListener('load', () => document.querySelectorAll('#watermark-style').forEach(old => old === next || old.remove()));
    document.head.append(next);
  }, 60000);

  document.querySelector('#menu .here')?.setAttribute('aria-current', 'page');
});
