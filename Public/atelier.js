/* Makes writing nicer; the pages are complete without it. */
(() => {
'use strict';
const mark = 'cercles:', sentKey = 'cercles-envoi', liveKey = 'cercles-apercu';
const find = (what) => document.querySelector(what);

/* The browser may forbid this, or have no room. */
const box = (act, place) => { try { return act(window[place || 'localStorage']); } catch (e) { return null; } };
const get = (key, place) => box((all) => all.getItem(key), place);
const put = (key, text, place) => box((all) => { all.setItem(key, text); return true; }, place);
const drop = (key, place) => box((all) => all.removeItem(key), place);
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
const clock = (at) => new Date(at).toTimeString().slice(0, 5).replace(/^0/, '').replace(':', '\u00a0h\u00a0');

/* Which copy this tab, not another one, has sent. */
const tab = 'sessionStorage', form = find('form.editor'), sent = get(sentKey, tab);
drop(sentKey, tab);
if (!form) {
  /* The notice says that the server has the text. */
  if (sent && find('main > [data-text-kept]')) drop(sent);
  return;
}
const inputs = form.elements, field = inputs.body, marks = form.dataset;
const path = new URL(form.getAttribute('action'), location).pathname;
const start = mark + path + '#', own = start + Date.now();
const state = make('p', '', { class: 'state', role: 'status' });
const say = (text) => { if (state.textContent !== text) state.textContent = text; };
const names = ['title', 'circle', 'body', 'summary', 'document', 'base', 'form'].filter((name) => inputs[name]);
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
    const place = inputs.circle, isLost = place && place.selectedIndex < 0;
    if (isLost) {
      place.prepend(make('option', 'Choisissez où la ranger', { value: '' }));
      place.selectedIndex = 0;
      say('Le cercle de ce texte n’est plus proposé.');
    }
    changed();
    if (copy()) close();
    if (isLost) place.focus();
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
const send = (gesture, isLast) => {
  const body = new URLSearchParams(new FormData(form));
  body.set('gesture', gesture);
  /* 64 KiB at most outlive the page (Fetch, 4.6); what is sent is ASCII. */
  const keepalive = isLast && String(body).length <= 65536;
  return fetch(path, { method: 'POST', redirect: 'manual', headers: { 'X-Cercles-Script': '1' }, body, keepalive });
};
const answer = (status) => {
  if (status === 204) return 'Brouillon gardé à ' + clock(Date.now());
  return (status < 0 ? 'Le réseau ne répond pas. ' : status === 409 ? 'Une autre fenêtre garde un autre brouillon. '
    : /^(0|40[13])$/.test(status) ? 'Votre connexion est fermée. ' : 'Le brouillon n’est pas gardé. ')
    + (copy() ? 'Ce navigateur garde votre texte' : 'Copiez votre texte ailleurs') + '. Enregistrez-le pour continuer.';
};
let isKeeping = false;
const keep = (isLast) => {
  const text = now();
  /* One at a time: each names the draft that the one before it made. */
  if (!marks.keeps || isSent || isKeeping || text === safe) return;
  isKeeping = true;
  send('keep', isLast).catch(() => ({ status: -1 })).then((reply) => {
    isKeeping = false;
    if (reply.status === 204) {
      safe = text;
      if (inputs.knownDraft) inputs.knownDraft.value = reply.headers.get('X-Cercles-Kept') || '';
    }
    say(answer(reply.status));
  });
};
setInterval(() => { copy(); keep(); }, 20000);
document.onvisibilitychange = () => {
  if (!document.hidden) return;
  copy();
  keep(true);
};
form.onsubmit = () => {
  isSent = true;
  if (copy()) put(sentKey, own, tab);
};
window.onbeforeunload = () => (isSent || now() === safe || copy() ? undefined : '?');
window.onpageshow = (event) => {
  isSent = false;
  if (!event.persisted) return;
  /* Back from a page that may have dropped the copy. */
  copied = '';
  drop(sentKey, tab);
};

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
/* The server gives back what this tab has sent: its copy would be offered for nothing. */
if (copy() && marks.unsaved && sent && sent.startsWith(start)) drop(sent);
(box(Object.keys) || []).filter((key) => key.startsWith(mark) && key !== own).forEach(look);
const help = find('#aide');
if (help && matchMedia('(max-width: 55.99rem)').matches) help.open = false;
})();
