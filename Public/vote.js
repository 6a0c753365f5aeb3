// How many voices are left, while one ticks: the server says the same, and counts them itself.
(() => {
  'use strict';
  for (const letter of document.querySelectorAll('[data-voix]')) {
    const most = +letter.dataset.voix;
    const said = letter.querySelector('[role="status"]');
    const say = () => {
      const left = most - letter.querySelectorAll(':checked').length;
      const words = left < 0 ? `${-left}\u00a0voix de trop sur ${most}`
        : left ? `Il vous reste ${left}\u00a0voix sur ${most}` : `Il ne vous reste aucune voix sur ${most}`;
      // The same words again would be read aloud again.
      if (said.textContent !== words) said.textContent = words;
      said.classList.toggle('problem', left < 0);
    };
    letter.addEventListener('change', say);
    // A browser that comes back to the page ticks what was ticked.
    addEventListener('pageshow', say);
  }
})();
