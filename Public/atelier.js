/* Makes writing nicer; the pages are complete without it. */
(() => {
'use strict';
const mark = 'cercles:', sentKey = 'cercles-envoi', liveKey = 'cercles-apercu';
const find = (what) => document.querySelector(what);

/* The browser may forbid this, or have no room. */
const box = (act) => { try { return act(localStorage); } catch (e) { return null; } };
const get = (key) => box((all) => all.getItem(key));
const put = (key, text) => box((all) => { all.setItem(key, text); return true; });
const drop = (key) => box((all) => all.removeItem(key));
const make = (name, text, marks) => {
  const element = document.createElement(name);
  element.append(text);
  Object.entries(marks).forEach((pair) => element.setAttribute(...pair));
  return element;
};
const button = (text, act) => {
  const element = make('button', text, { type: 'button' });
  element.onclick = act;
  return element;
};
const clock = (at) => new Date(at).toTimeString().slice(0, 5).replace(':', '\u00a0h\u00a0');

const form = find('form.editor'), sent = get(sentKey);
drop(sentKey);
if (!form) {
  /* The notice says that the form did its work. */
  if (sent && find('main > .notice')) drop(sent);
  return;
}
const inputs = form.elements, field = inputs.body, marks = form.dataset;
const path = new URL(form.getAttribute('action'), location).pathname;
const start = mark + path + '#', own = start + Date.now();
const state = make('p', '', { class: 'state', role: 'status' });
const say = (text) => { if (state.textContent !== text) state.textContent = text; };
const names = ['title', 'circle', 'body', 'summary', 'base', 'form'].filter((name) => inputs[name]);
const typed = () => Object.assign({}, ...names.map((name) => ({ [name]: inputs[name].value })));
const now = () => JSON.stringify(typed());

/* 1. What the browser keeps */
let safe = marks.unsaved ? '' : now(), copied = safe, isSent = false;
const copy = () => {
  const text = now();
  if (text !== copied && put(own, JSON.stringify({ owner: marks.owner, at: Date.now(), text: typed() }))) copied = text;
  return text === copied;
};
const offer = (key, kept) => {
  const note = make('div', '', { class: 'notice' });
  const date = new Date(kept.at).toLocaleDateString('fr-FR', { day: 'numeric', month: 'long' });
  const close = () => { drop(key); note.remove(); field.focus(); };
  const take = () => {
    names.forEach((name) => { inputs[name].value = kept.text[name] || ''; });
    changed();
    if (copy()) close();
  };
  note.append(
    make('p', 'Ce navigateur a gardé un texte plus récent, du ' + date + ' à ' + clock(kept.at) + '.', { role: 'status' }),
    button('Le reprendre', take), ' ', button('Le jeter', close));
  form.prepend(note);
};
const look = (key) => {
  const kept = box(() => JSON.parse(get(key))) || {};
  /* Another person's, or older than 30 days. */
  if (!kept.text || kept.owner !== marks.owner || Date.now() - kept.at > 2592e6) drop(key);
  else if (key.startsWith(start)) {
    if (kept.text.body === field.value && kept.text.title === typed().title) drop(key);
    else if (kept.at > marks.at * 1000) offer(key, kept);
  }
};

/* 2. What the server keeps */
const send = (gesture, more) => {
  const body = new URLSearchParams(new FormData(form));
  body.set('gesture', gesture);
  const all = { method: 'POST', redirect: 'manual', headers: { 'X-Cercles-Script': '1' }, body };
  return fetch(path, Object.assign(all, more));
};
const answer = (status) => {
  if (status === 204) return 'Brouillon gardé à ' + clock(Date.now());
  return (status < 0 ? 'Le réseau ne répond pas. '
    : /^(0|40[13])$/.test(status) ? 'Votre connexion est fermée. ' : 'Le brouillon n’est pas gardé. ')
    + (copy() ? 'Ce navigateur garde votre texte' : 'Copiez votre texte ailleurs') + '. Enregistrez-le pour continuer.';
};
const keep = (more) => {
  const text = now();
  if (marks.keeps && !isSent && text !== safe) send('keep', more).then((reply) => reply.status, () => -1).then((status) => {
    if (status === 204) safe = text;
    say(answer(status));
  });
};
setInterval(() => { copy(); keep(); }, 20000);
document.onvisibilitychange = () => {
  if (!document.hidden) return;
  copy();
  /* 64 KiB at most (Fetch, 4.6). */
  keep({ keepalive: field.value.length < 15000 });
};
form.onsubmit = () => {
  isSent = true;
  if (copy()) put(sentKey, own);
};
window.onbeforeunload = () => (isSent || now() === safe || copy() ? undefined : '?');
window.onpageshow = () => { isSent = false; };

/* 3. The preview beside the text */
const desk = find('.desk'), live = make('input', '', { type: 'checkbox' });
const shown = make('section', '', { class: 'preview prose', 'aria-label': 'Aperçu' });
let asked = 0;
const show = () => {
  const number = asked += 1;
  send('preview').then((reply) => reply.text()).then((text) => {
    const part = new DOMParser().parseFromString(text, 'text/html').querySelector('#apercu .prose');
    if (!part || number !== asked) return;
    shown.textContent = '';
    shown.append(...part.childNodes);
    say('Aperçu mis à jour');
  }).catch(() => {});
};
const turn = () => {
  put(liveKey, live.checked);
  desk.classList.toggle('live', live.checked);
  if (!live.checked) return shown.remove();
  const still = find('#apercu');
  if (still) still.remove();
  find('.side').prepend(shown);
  show();
};
let waiting;
const changed = () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => { copy(); live.checked && show(); }, 800);
};

/* 4. The tools */
const insert = (text, from, to) => {
  field.focus();
  field.setSelectionRange(from, to);
  /* Only this old way can be undone. */
  if (document.execCommand('insertText', false, text)) return;
  field.setRangeText(text, from, to, 'end');
  changed();
};
const wrap = (before, after, words) => {
  const from = field.selectionStart, to = field.selectionEnd;
  const text = field.value.slice(from, to) || words;
  insert(before + text + after, from, to);
  field.setSelectionRange(from + before.length, from + before.length + text.length);
};
const lines = (sign) => {
  const all = field.value, from = all.lastIndexOf('\n', field.selectionStart - 1) + 1;
  const to = (all + '\n').indexOf('\n', field.selectionEnd);
  insert(all.slice(from, to).replace(/^/gm, sign), from, to);
};
const tools = [
  ['Gras', () => wrap('**', '**', 'gras'), 'b'], ['Italique', () => wrap('*', '*', 'italique'), 'i'],
  ['Titre', () => lines('## ')], ['Liste', () => lines('- ')], ['Lien', () => wrap('[', '](https://)', 'mots'), 'k'],
  ['Lien vers une page', () => wrap('[[', ']]', 'Titre')], ['Citation', () => lines('> ')],
  ['Tableau', () => wrap('\n\n| ', ' | Qui |\n| --- | --- |\n| … | … |\n\n', 'Quand')],
];
const bar = make('div', '', { class: 'tools', role: 'toolbar', 'aria-label': 'Mise en forme' });
tools.forEach(([name, act, key], index) => {
  const one = button(name, act);
  one.tabIndex = index ? -1 : 0;
  if (key) one.setAttribute('aria-keyshortcuts', 'Control+' + key);
  bar.append(one);
});
/* ARIA practices, “Toolbar”: one stop for Tab, arrows inside. */
bar.onkeydown = (event) => {
  const all = [...bar.children], last = all.length - 1, at = all.indexOf(event.target);
  const next = { ArrowRight: at < last ? at + 1 : 0, ArrowLeft: at > 0 ? at - 1 : last, Home: 0, End: last }[event.key];
  if (!(next >= 0)) return;
  event.preventDefault();
  all.forEach((one, index) => { one.tabIndex = index === next ? 0 : -1; });
  all[next].focus();
};
field.onkeydown = (event) => {
  const tool = tools.find((one) => one[2] === event.key.toLowerCase());
  if (!tool || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
  event.preventDefault();
  tool[1]();
};

field.before(bar);
field.after(state);
if (desk) {
  const label = make('label', '', { class: 'check live' });
  label.append(live, 'Aperçu pendant la frappe');
  field.before(label);
  live.checked = get(liveKey) === 'true';
  live.onchange = turn;
  if (live.checked) turn();
}
form.oninput = changed;
(box(Object.keys) || []).filter((key) => key.startsWith(mark)).forEach(look);
copy();
const help = find('#aide');
if (help && matchMedia('(max-width: 55.99rem)').matches) help.open = false;
})();
