// Makes images smaller before they are sent, shows them, and says what is too heavy before it travels. The form works without.
(() => {
  "use strict";
  const input = document.querySelector("input[type=file][data-mebioctets]");
  if (!input || !window.DataTransfer || !window.createImageBitmap) return;

  const longestSide = 1600;
  const quality = 0.85;
  // Animations would stand still: GIF is left as it is.
  const reducible = ["image/jpeg", "image/png", "image/webp"];
  const mebioctets = Number(input.dataset.mebioctets);

  const status = document.createElement("p");
  status.className = "hint";
  status.setAttribute("role", "status");
  const preview = document.createElement("canvas");
  preview.hidden = true;
  preview.setAttribute("role", "img");
  preview.setAttribute("aria-label", "Aperçu de l’image choisie");
  input.after(status, preview);

  // The latest choice; work for an earlier one is thrown away.
  let choice = 0;
  let atWork = null;

  input.addEventListener("change", () => {
    choice += 1;
    input.removeAttribute("aria-invalid");
    status.textContent = "";
    preview.hidden = true;
    const file = input.files[0];
    atWork = file && reducible.includes(file.type) ? prepare(file, choice) : null;
  });

  input.form.addEventListener("submit", (event) => {
    if (atWork) {
      event.preventDefault();
      atWork.then(() => input.form.requestSubmit(event.submitter));
      return;
    }
    const file = input.files[0];
    if (file && file.size > mebioctets * 1048576) {
      event.preventDefault();
      input.setAttribute("aria-invalid", "true");
      status.textContent =
        `Ce fichier pèse ${weight(file.size)}\u00a0: il faut ${mebioctets}\u00a0Mo au plus. Rien n’est envoyé.`;
      input.focus();
    }
  });

  countDown(document.getElementById("words"));

  async function prepare(file, number) {
    try {
      // Turned as the camera says.
      const image = await createImageBitmap(file);
      const smaller = await reduced(image, file);
      if (number !== choice) return;
      show(image);
      if (smaller) exchange(file, smaller);
      image.close();
    } catch {
      // What the browser cannot read, the server judges.
    } finally {
      if (number === choice) atWork = null;
    }
  }

  // The image at its new size; null where it is small enough, or would weigh more.
  async function reduced(image, file) {
    const longest = Math.max(image.width, image.height);
    if (longest <= longestSide) return null;
    const canvas = drawn(image, longestSide / longest, document.createElement("canvas"));
    const blob = await new Promise((resolve) => canvas.toBlob(resolve, file.type, quality));
    if (!blob || blob.type !== file.type || blob.size >= file.size) return null;
    return { blob, width: canvas.width, height: canvas.height };
  }

  function exchange(file, smaller) {
    const files = new DataTransfer();
    files.items.add(new File([smaller.blob], file.name, { type: file.type }));
    input.files = files.files;
    status.textContent =
      `L’image est réduite à ${smaller.width}\u00a0×\u00a0${smaller.height}\u00a0pixels, ` +
      `et pèse ${weight(smaller.blob.size)} au lieu de ${weight(file.size)}.`;
  }

  function show(image) {
    drawn(image, Math.min(1, 240 / Math.max(image.width, image.height)), preview);
    preview.hidden = false;
  }

  function drawn(image, scale, canvas) {
    canvas.width = Math.max(1, Math.round(image.width * scale));
    canvas.height = Math.max(1, Math.round(image.height * scale));
    const context = canvas.getContext("2d");
    context.imageSmoothingQuality = "high";
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas;
  }

  function countDown(field) {
    if (!field) return;
    const left = document.createElement("p");
    left.className = "hint";
    field.after(left);
    const say = () => {
      const count = field.maxLength - field.value.length;
      left.textContent = field.value ? `Encore ${count}\u00a0caractère${count > 1 ? "s" : ""}.` : "";
    };
    field.addEventListener("input", say);
    say();
  }

  function weight(bytes) {
    const [size, unit] = bytes < 1e6 ? [bytes / 1e3, "ko"] : [bytes / 1e6, "Mo"];
    return `${(Math.floor(size * 10) / 10).toLocaleString("fr-FR", { maximumFractionDigits: 1 })}\u00a0${unit}`;
  }
})();
