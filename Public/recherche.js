// Shows the results of the search while one writes, for whoever has asked for it. Without it the form works the same,
// by its button. Asks the same address as the form would.
"use strict";
(() => {
  const form = document.getElementById("recherche");
  const results = document.getElementById("resultats");
  const typed = form?.elements.q;
  if (!typed || !results) return;
  const key = "recherche-pendant";
  // A browser that keeps nothing throws: the box is to be ticked each time then.
  const isRemembered = () => { try { return localStorage.getItem(key) === "oui"; } catch { return false; } };
  const remember = (isOn) => { try { localStorage.setItem(key, isOn ? "oui" : "non"); } catch {} };

  const field = document.createElement("div");
  field.className = "field";
  field.innerHTML = '<label class="check"><input type="checkbox" id="pendant"> <span>Montrer les résultats pendant que j’écris</span></label>';
  form.querySelector(".send").before(field);
  const box = field.querySelector("input");
  box.checked = isRemembered();
  // The last word is half typed for most of the time: it counts as a beginning, unless its writer says no.
  const widen = () => { if (box.checked) form.elements.debut.checked = true; };
  if (!typed.value) widen();

  // It is there before it says something, so that readers of the screen hear it.
  const status = document.createElement("p");
  status.className = "hidden";
  status.setAttribute("role", "status");
  results.before(status);

  let timer, request;
  const address = () => {
    const fields = new URLSearchParams(new FormData(form));
    for (const [name, value] of [...fields]) if (!value) fields.delete(name);
    return form.getAttribute("action") + "?" + fields;
  };
  const show = async () => {
    request?.abort();
    const own = request = new AbortController();
    try {
      const answer = await fetch(address(), { signal: own.signal });
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const found = page.getElementById("resultats");
      if (own !== request || !found) return;
      results.replaceChildren(...found.childNodes);
      history.replaceState(null, "", address());
      document.title = page.title;
      status.textContent = results.querySelector("h2")?.textContent ?? "";
    } catch { /* Given up for a newer one, or no network: what was shown stays. */ }
  };
  const later = () => {
    clearTimeout(timer);
    request?.abort();
    if (box.checked && typed.value.trim().length >= 3) timer = setTimeout(show, 300);
  };
  typed.addEventListener("input", later);
  form.addEventListener("change", (event) => {
    if (event.target === box) { remember(box.checked); widen(); }
    if (event.target !== typed) later();
  });
  form.addEventListener("submit", () => { clearTimeout(timer); request?.abort(); });
})();
