/* What the theme leaves out of the keyboard's reach: the menu of a narrow screen, and tables wider than it. */

(() => {
  const button = document.querySelector(".bf-menu");
  const drawer = document.getElementById("__drawer");
  const sidebar = document.querySelector(".md-sidebar--primary");
  if (button && drawer && sidebar) {
    const toggle = () => drawer.click();

    button.addEventListener("click", (event) => {
      toggle();
      const byKey = event.detail === 0;
      if (byKey && drawer.checked) requestAnimationFrame(() => sidebar.querySelector("a[href]")?.focus());
    });

    drawer.addEventListener("change", () => button.setAttribute("aria-expanded", String(drawer.checked)));

    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !drawer.checked) return;
      toggle();
      button.focus();
    });

    sidebar.addEventListener("focusout", (event) => {
      if (drawer.checked && event.relatedTarget && !sidebar.contains(event.relatedTarget)) toggle();
    });
  }

  addEventListener("load", () => {
    for (const table of document.querySelectorAll(".md-typeset__scrollwrap")) table.tabIndex = 0;
  });
})();
