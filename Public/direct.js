'use strict';
/* Follows what changes in a meeting, and keeps what is typed. */
(() => {
const $ = (id) => document.getElementById(id), base = $('suivi'), root = document.documentElement;
if (!base) return;
const make = (name) => base.appendChild(document.createElement(name));
const button = make('button'), said = make('span');
said.setAttribute('role', 'status');
const say = (text) => keepingPlace(() => { said.textContent = text; });

/* What has the focus stays where it is while the page changes above it. */
const keepingPlace = (change) => {
  const field = document.activeElement || root, top = () => field.getBoundingClientRect().top, before = top();
  root.style.overflowAnchor = field.matches('body, html') ? '' : 'none';
  change();
  if (root.style.overflowAnchor) scrollBy({ top: top() - before, behavior: 'instant' });
};

/* 1. The stream. HTTP/1.1 browsers open six connections a host: a hidden tab gives its own back. */
let source, heard, last = base.dataset.depuis, isLost, isPaused;
const close = () => { source?.close(); source = null; };
const lost = () => {
  if (!isLost) say('Connexion perdue\u00a0: ce que vous écrivez est gardé dans cette page.');
  isLost = true;
};
const open = () => {
  close();
  if (isPaused || document.hidden) return;
  const hear = () => { heard = Date.now(); };
  source = new EventSource(`${base.dataset.direct}?depuis=${last}`);
  hear();
  source.onerror = lost;
  source.onopen = () => {
    hear();
    if (isLost) say('Connexion retrouvée.');
    isLost = false;
  };
  source.addEventListener('beat', hear);
  source.addEventListener('parts', (event) => {
    hear();
    last = event.lastEventId;
    take(event.data);
  });
};
setInterval(() => { if (source && Date.now() - heard > 40000) { lost(); open(); } }, 5000);
const show = () => {
  button.textContent = isPaused ? 'Reprendre la mise à jour' : 'Mettre la mise à jour en pause';
  open();
};
button.onclick = () => {
  isPaused = !isPaused;
  say(isPaused ? 'La page ne change plus.' : 'La page suit ce qui change.');
  show();
};
onoffline = lost;
ononline = document.onvisibilitychange = open;
onpagehide = close;

/* 2. Parts in their places (LivePart.swift). What is in use waits until it is left. */
const waiting = new Map();
const isTyped = (field) => field.value !== field.defaultValue;
const isUsed = (old) => old.contains(document.activeElement) || [...old.querySelectorAll('textarea, input')].some(isTyped);
const put = (fresh) => {
  waiting.delete(fresh.id);
  const old = $(fresh.id), { in: place, by, gone, point, say: news } = fresh.dataset;
  if (old && old.dataset.say !== news) say(news);
  if (old && (place || point === '')) [...fresh.children].forEach((part) => part.id && put(part));
  else if (old && isUsed(old)) waiting.set(fresh.id, fresh);
  else if (old) old.replaceWith(...(gone === '' ? [] : [fresh]));
  else if ($(place)) {
    $(place).append(fresh);
    $(place).parentNode.hidden = false;
    if (by) announce(by);
  } else [...fresh.children].forEach(put);
};
const putAll = (parts) => keepingPlace(() => parts.forEach(put));
const take = (text) => {
  const piece = document.createElement('template');
  piece.innerHTML = text;
  const ids = (list) => [...list].map((part) => part.id).join(), points = ids(piece.content.querySelectorAll('[data-point]'));
  const here = ids(document.querySelectorAll('li[id^=point-]'));
  if (points && here && points !== here) say('L’ordre du jour a changé\u00a0: rechargez la page.');
  putAll([...piece.content.children]);
};
document.addEventListener('focusout', () => setTimeout(() => {
  const parts = [...waiting.values()];
  waiting.clear();
  putAll(parts);
}));

/* 3. New notes */
let names = [], timer;
const tell = () => {
  timer = names.length && setTimeout(tell, 10000);
  if (timer) say(`Nouvelle${names[1] ? 's notes' : ' note'} de ${[...new Set(names)].join(', ')}.`);
  names = [];
};
const announce = (name) => {
  names.push(name);
  timer ||= setTimeout(tell, 300);
};

show();

/* 4. What is typed stays in this tab, but for the note whose button is pressed. */
const store = (deed, ...rest) => { try { return sessionStorage[deed](...rest); } catch {} };
const sent = store('getItem', 'envoi'), form = $('noter');
store('removeItem', 'envoi');
if (document.querySelector('main > .notice')) store('removeItem', sent);
const fields = document.querySelectorAll('textarea[form=noter]'), key = (field) => form.action + field.id;
fields.forEach((field) => {
  field.value ||= store('getItem', key(field)) || '';
  if (field.value) field.closest('details').open = true;
  field.oninput = () => store('setItem', key(field), field.value);
});
if (form) form.onsubmit = (event) => {
  const { submitter } = event, own = submitter.closest('details').querySelector('textarea');
  fields.forEach((field) => { field.name = field === own ? field.id : ''; });
  store('setItem', 'envoi', key(own));
  if (!isLost) return;
  event.preventDefault();
  fetch(location, { method: 'HEAD' }).then(() => {
    isLost = false;
    form.requestSubmit(submitter);
  }, () => {
    say('Connexion perdue\u00a0: votre note est gardée ici, envoyez-la plus tard.');
    own.focus();
  });
};
})();
