'use strict';
/* Moves items by hand and by keyboard, and reckons the hours while one types. The page is complete without it. */
(() => {
let form = document.getElementById('atelier');
if (!form) return;
const items = () => [...form.querySelectorAll('.slot')];
const input = (item) => item.querySelector('input[type=number]');
const handleOf = (item) => item.querySelector('.handle');
const two = (number) => String(number).padStart(2, '0');
const clock = (minutes) => `${Math.floor(minutes / 60) % 24}\u00a0h\u00a0${two(minutes % 60)}`;
const length = (minutes) => minutes < 60 ? `${minutes}\u00a0minute${minutes > 1 ? 's' : ''}`
  : `${Math.floor(minutes / 60)}\u00a0h${minutes % 60 ? '\u00a0' + two(minutes % 60) : ''}`;
const later = (minutes) => {
  const days = Math.floor(minutes / 1440);
  return days < 1 ? '' : days < 2 ? ', le lendemain' : `, ${days}\u00a0jours plus tard`;
};
const live = document.createElement('p');
live.className = 'hidden';
live.setAttribute('role', 'status');
document.querySelector('main').append(live);

/* 1. The hours, as Agenda.swift reckons them */
const show = () => {
  const { start, length: whole, change, shift } = form.dataset;
  const at = (passed) => Number(start) + passed + (change && passed >= change ? Number(shift) : 0);
  let passed = 0;
  items().forEach((item) => {
    const from = at(passed);
    passed += Math.min(1440, Math.max(0, Math.floor(input(item).value) || 0));
    const to = at(passed);
    item.dataset.at = clock(from);
    item.querySelector('.clock').textContent =
      `${clock(from)}\u00a0– ${clock(to)}${later(from) || later(to % 1440 ? to : to - 1)}`;
  });
  const left = whole - passed;
  form.querySelector('#bilan').textContent = !left ? 'L’ordre du jour remplit juste le temps de la rencontre.'
    : left < 0 ? `L’ordre du jour dépasse de ${length(-left)}.` : `Il reste ${length(left)} libre${left > 1 ? 's' : ''}.`;
};

/* 2. Moves: what the buttons of the page send, but the page stays. */
let isBusy = false, held = null, home = 0;
const place = (item) => items().indexOf(item);
const say = (item, deed) => {
  const now = place(item) + 1;
  const title = item.querySelector('h2').textContent;
  live.textContent =
    `Point ${home + 1} ${deed} en ${now === 1 ? '1re' : now + 'e'} position, ${item.dataset.at}\u00a0: ${title}.`;
};
const send = async (item) => {
  const button = item.querySelector('[data-move]'), next = item.nextElementSibling;
  button.value = next ? next.dataset.item : '';
  isBusy = true;
  try {
    const answer = await fetch(button.formAction, { method: 'POST', body: new URLSearchParams(new FormData(form, button)) });
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('atelier');
    if (!answer.ok || !fresh) throw answer;
    const had = form.contains(document.activeElement);
    form.replaceWith(fresh);
    form = fresh;
    prepare();
    if (had) handleOf(document.getElementById(item.id)).focus();
  } catch (e) {
    /* The server says what is wrong, in its page. */
    form.requestSubmit(button);
  }
  isBusy = false;
};
/* The others move around it: what has the focus stays where it is. */
const put = (item, target) => {
  const all = items(), now = place(item);
  if (target < 0 || target >= all.length) return false;
  if (target > now) item.before(...all.slice(now + 1, target + 1)); else item.after(...all.slice(target, now));
  show();
  return true;
};
const take = (item) => {
  held = item;
  home = place(item);
  item.classList.add('moving');
  handleOf(item).setAttribute('aria-pressed', 'true');
};
const drop = (deed) => {
  const item = held;
  held = null;
  item.classList.remove('moving');
  handleOf(item).setAttribute('aria-pressed', 'false');
  if (!deed) put(item, home);
  say(item, deed || 'remis');
  if (place(item) !== home) send(item);
};
const key = (event, item) => {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  const isHand = event.key === ' ' || event.key === 'Enter';
  if (isBusy || !(isHand || (held && event.key === 'Escape') || (step && (held || event.altKey)))) return;
  event.preventDefault();
  if (step) {
    const isHeld = Boolean(held);
    if (!isHeld) take(item);
    if (put(item, place(item) + step) && isHeld) say(item, 'déplacé');
    if (!isHeld) drop('déplacé');
  } else if (held) {
    drop(isHand && 'déplacé');
  } else {
    take(item);
    live.textContent = 'Point pris. Flèches\u00a0: déplacer. Espace\u00a0: poser. Échap\u00a0: annuler.';
  }
};
const drag = (event, item) => {
  if (event.button || isBusy || held) return;
  event.preventDefault();
  handleOf(item).focus();
  take(item);
  document.onpointermove = (move) => {
    const isAbove = (other) => other.getBoundingClientRect().top + other.offsetHeight / 2 < move.clientY;
    const target = items().filter((other) => other !== item && isAbove(other)).length;
    if (target !== place(item)) put(item, target);
  };
  document.onpointerup = document.onpointercancel = (end) => {
    document.onpointermove = document.onpointerup = document.onpointercancel = null;
    if (held) drop(end.type === 'pointerup' && 'déplacé');
  };
};
const prepare = () => {
  form.oninput = show;
  if (items().length > 1) items().forEach((item) => {
    const handle = document.createElement('button');
    handle.type = 'button';
    handle.className = 'handle';
    handle.title = 'Glisser, ou Alt et flèches';
    handle.innerHTML = '⇅<span class="hidden"> Déplacer</span>';
    handle.append(item.querySelector('.tools .hidden').cloneNode(true));
    handle.setAttribute('aria-pressed', 'false');
    handle.onkeydown = (event) => key(event, item);
    handle.onpointerdown = (event) => drag(event, item);
    handle.onblur = () => held === item && drop();
    item.querySelector('.tools').prepend(handle);
  });
  show();
};
prepare();
const target = document.getElementById(location.hash.slice(1));
if (target && handleOf(target)) handleOf(target).focus();
})();
