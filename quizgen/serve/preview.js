"use strict";
/* Asks now and then whether the files have changed, and shows the new state; a quiz in a frame goes on where it was. */
(() => {
  const PAUSE = 700;
  let version = document.body.dataset.version;

  const look = async () => {
    if (document.visibilityState === "visible") {
      try {
        const answer = await fetch("/version", { cache: "no-store" });
        const found = await answer.text();
        document.body.classList.remove("gone");
        if (answer.ok && found !== version) return renew(found);
      } catch {
        document.body.classList.add("gone");
      }
    }
    setTimeout(look, PAUSE);
  };

  const renew = (found) => {
    const frame = document.querySelector("iframe");
    if (!frame) return location.reload();
    version = found;
    frame.contentWindow.location.reload();
    setTimeout(look, PAUSE);
  };

  for (const select of document.querySelectorAll(".filters select")) {
    select.addEventListener("change", () => select.form.requestSubmit());
  }
  setTimeout(look, PAUSE);
})();
