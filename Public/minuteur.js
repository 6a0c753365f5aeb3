'use strict';
/* Counts down the item that goes on, by the server's clock: the page, and each bar pushed to it, say the server's present moment and
   the item's end. The browser is asked how long ago that was, never what time it is. */
(() => {
const calm = matchMedia('(prefers-reduced-motion: reduce)');
const status = document.createElement('p');
status.className = 'hidden';
status.setAttribute('role', 'status');
document.querySelector('main').append(status);
const clocks = () => [...document.querySelectorAll('[data-now]')];
const put = (place, words) => place.textContent !== words && ((place.textContent = words), true);

/* The server says whole seconds, and they take time to arrive: of several, the one furthest on is nearest to the truth. */
const loaded = performance.getEntriesByType('navigation')[0], heard = new WeakSet();
let offset = null;
const now = () => Math.floor((performance.now() + offset) / 1000);
const hear = (clock) => {
  if (heard.has(clock)) return;
  heard.add(clock);
  const next = clock.dataset.now * 1000 - (offset === null && loaded ? loaded.responseStart : performance.now());
  if (offset === null || next > offset || next < offset - 3000) offset = next;
};

/* « 4:05 », and once it is over « +1 min ». Whoever wants no motion sees whole minutes. */
const left = (seconds) => {
  if (seconds <= -60) return `+${Math.floor(-seconds / 60)}\u00a0min`;
  const rest = Math.max(0, seconds);
  return calm.matches ? `${Math.ceil(rest / 60)}\u00a0min` : `${Math.floor(rest / 60)}:${String(rest % 60).padStart(2, '0')}`;
};

/* Each threshold that is crossed while the page is open is told once. */
let told = '', reached = 0;
const tell = (clock, seconds) => {
  const title = clock.querySelector('[data-title]').textContent, key = clock.dataset.end + title;
  const passed = clock.dataset.thresholds.split(' ').filter((minutes) => seconds <= minutes * 60);
  const minutes = Math.min(...passed);
  if (key === told && passed.length > reached) status.textContent = minutes
    ? `Il reste ${minutes}\u00a0minute${minutes > 1 ? 's' : ''} pour «\u00a0${title}\u00a0».`
    : `Le temps de «\u00a0${title}\u00a0» est passé.`;
  told = key;
  reached = passed.length;
};

const show = (clock, index) => {
  hear(clock);
  const { end = 0, rest, agreed } = clock.dataset, seconds = end - now();
  const place = clock.querySelector('[data-left]'), late = clock.querySelector('[data-late]');
  if (place) {
    place.setAttribute('aria-hidden', 'true');
    put(place, left(seconds));
    clock.classList.toggle('overdue', seconds < 0);
    if (!index) tell(clock, seconds);
  }
  const minutes = Math.floor((Math.max(end, now()) + Number(rest) - agreed) / 60);
  if (late && put(late, minutes > 0 ? `${minutes}\u00a0min de retard.` : '') && document.getElementById('conduite')) read();
};

/* The page again, when its buttons say what is no longer so. What is being typed or pressed stays, and what has the focus by the
   time the page has come keeps it. */
let bar = document.getElementById('direct');
const read = async () => {
  const place = document.getElementById('conduite') || bar;
  if (!place) return;
  try {
    const text = await (await fetch(location.pathname)).text();
    const fresh = new DOMParser().parseFromString(text, 'text/html').getElementById(place.id);
    const had = document.activeElement, held = place.contains(had) && had.value;
    if (place.matches(':active') || had.matches('#conduite :is(input, select)')) return;
    place.replaceWith(fresh);
    if (held) (fresh.querySelector(`[value=${held}]`) || fresh.querySelector('button')).focus();
  } catch (e) { /* Without a connection the clock goes on. */ }
};

/* A machine that slept has counted no time: performance.now stands still then. */
let wall = Date.now() - performance.now();
const tick = () => {
  const pushed = document.getElementById('direct'), slept = Date.now() - performance.now() - wall;
  if (pushed !== bar && document.getElementById('conduite')) read();
  bar = pushed;
  if (Math.abs(slept) > 2000) read();
  wall += slept;
  clocks().forEach(show);
  setTimeout(tick, 1000 - (performance.now() + offset) % 1000);
};
tick();
})();
