/* A button at each sentence of an article: it copies the sentence as printed, with outlet, day and address. */
(() => {
  const article = document.querySelector(".article");
  if (!article) return;
  const said = document.createElement("p");
  said.className = "said";
  said.setAttribute("role", "status");
  article.append(said);

  const printed = (sentence) => {
    const plain = sentence.cloneNode(true);
    plain.querySelectorAll(".address, .copy").forEach((each) => each.remove());
    return plain.textContent.replace(/\s+/g, " ").trim();
  };

  const quotation = (sentence) => {
    const text = printed(sentence);
    const [open, close] = /[“”„"«»]/.test(text) ? ["‘", "’"] : ["“", "”"];
    const page = `${location.href.split("#")[0]}#${sentence.id}`;
    return `${open}${text}${close} (${article.dataset.source}, ${article.dataset.link || page})`;
  };

  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const field = document.createElement("textarea");
      field.value = text;
      document.body.append(field);
      field.select();
      const done = document.execCommand("copy");
      field.remove();
      return done;
    }
  };

  for (const sentence of article.querySelectorAll(".sentence:not(.furniture)")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "copy";
    button.setAttribute("aria-label", `copy sentence ${sentence.id.slice(1)} with its source`);
    button.addEventListener("click", async () => {
      const done = await copy(quotation(sentence));
      said.textContent = done ? "Copied, with its source." : "Your browser does not let this page copy; select the sentence instead.";
      said.classList.add("seen");
      button.focus();
      setTimeout(() => said.classList.remove("seen"), 2500);
    });
    sentence.append(button);
  }
  article.querySelector(".to-copy")?.remove();
})();
