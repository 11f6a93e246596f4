/**
 * Styles the page with no request and no `<style>`, which a strict policy would forbid; the page's own rules come
 * later in order and win. A page that links `rasoat.css` has it already.
 *
 * @param {string} css
 */
export function adopt(css) {
  if (document.querySelector('link[rel~="stylesheet"][href*="rasoat"]')) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet, ...document.adoptedStyleSheets];
}
