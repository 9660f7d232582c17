// The drawer of one's own jobs. It listens to the server only while a job is going or the drawer is open.
document.addEventListener('DOMContentLoaded', () => {
  const drawer = document.getElementById('my-jobs');
  if (!drawer) return;
  const button = document.getElementById('my-jobs-button');
  const count = button.querySelector('.count');
  const list = drawer.querySelector('ul.jobs');
  const words = JSON.parse(drawer.dataset.words);
  const isGoing = job => job.state === 'QUEUED' || job.state === 'RUNNING';
  let line = null;
  let before = new Map();

  const tell = going => {
    count.textContent = String(going);
    count.hidden = going === 0;
  };

  const element = (tag, className, text) => {
    const made = document.createElement(tag);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  };

  // A phase may name what it is about behind its word.
  const phase = text => text ? text.split(' ').map(part => words['phase.' + part] || part).join(' ') : '';

  const bar = job => {
    const made = element('progress');
    made.setAttribute('aria-label', words[job.kind] || job.kind);
    if (job.total > 0) {
      made.max = job.total;
      made.value = job.done;
    }
    return made;
  };

  const stop = job => {
    const made = element('button', 'plain-button', words.cancel);
    made.type = 'button';
    made.disabled = job.cancelling;
    made.addEventListener('click', () => {
      document.getElementById('working:job').value = job.jobId;
      document.getElementById('working:stop').click();
    });
    return made;
  };

  const entry = job => {
    const item = element('li', job.state.toLowerCase());
    item.dataset.job = job.jobId;
    const head = element('div', 'job-head');
    head.append(element('strong', '', words[job.kind] || job.kind));
    const tone = { DONE: 'good', FAILED: 'bad', CANCELLED: 'warn' }[job.state] || 'info';
    head.append(element('span', 'tag ' + tone, job.cancelling ? words.CANCELLING : words[job.state]));
    item.append(head);
    if (isGoing(job)) {
      item.append(bar(job));
      const steps = job.total > 0 ? `${job.done.toLocaleString()} / ${job.total.toLocaleString()}` : '';
      const foot = element('div', 'job-foot');
      foot.append(element('span', 'soft', [phase(job.phase), steps].filter(Boolean).join(' ')), stop(job));
      item.append(foot);
    } else if (job.message) {
      const said = element('p', 'soft', job.message);
      said.lang = 'zh-CN';
      item.append(said);
    }
    return item;
  };

  const show = jobs => {
    const going = jobs.filter(isGoing).length;
    tell(going);
    drawer.querySelector('.empty').hidden = jobs.length > 0;
    // The button that has the focus keeps it when the list is made anew.
    const focused = list.contains(document.activeElement) ? document.activeElement.closest('li').dataset.job : null;
    list.replaceChildren(...jobs.map(entry));
    if (focused) list.querySelector(`li[data-job="${CSS.escape(focused)}"] button`)?.focus();
    jobs.filter(job => before.get(job.jobId) && !isGoing(job)).forEach(job => {
      document.getElementById('my-jobs-said').textContent = `${words[job.kind] || job.kind}: ${words[job.state]}`;
      document.dispatchEvent(new CustomEvent('yibao-job-ended', { detail: job }));
    });
    before = new Map(jobs.map(job => [job.jobId, isGoing(job)]));
    if (going === 0 && drawer.hidden) hangUp();
  };

  const hangUp = () => {
    line?.close();
    line = null;
  };

  const listen = () => {
    if (line) return;
    line = new EventSource(drawer.dataset.events + '?seconds=120');
    line.addEventListener('jobs', event => show(JSON.parse(event.data).jobs));
    line.addEventListener('error', () => {
      if (line && line.readyState === EventSource.CLOSED) line = null;
    });
  };

  const open = shown => {
    drawer.hidden = !shown;
    button.setAttribute('aria-expanded', String(shown));
    (shown ? drawer : button).focus();
    if (shown) listen();
    else if (count.hidden) hangUp();
  };

  button.addEventListener('click', () => open(drawer.hidden));
  document.getElementById('my-jobs-close').addEventListener('click', () => open(false));
  document.addEventListener('yibao-escape', () => drawer.hidden || open(false));
  document.addEventListener('yibao-jobs', () => { tell(1); listen(); });
  window.addEventListener('pagehide', hangUp);

  tell(Number(button.dataset.going));
  if (Number(button.dataset.going) > 0) listen();
});
