// Works out in the page what axe-core cannot decide: the contrast of texts of one character, of texts in
// pictures, whose ground is a shape beneath them, and of texts that their table scrolls out of sight.
// Gives a line for each text under WCAG's 4.5, or 3 where it is large, and the elements it looked at.
export function poorContrast() {
  const channels = (colour) => colour.match(/[\d.]+/g).map(Number);
  const light = (colour) => {
    const [r, g, b] = channels(colour).map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const isSolid = (colour) => /^rgb/.test(colour) && (channels(colour)[3] ?? 1) === 1;
  const groundOf = (element) => {
    const style = getComputedStyle(element);
    return element instanceof SVGElement ? style.fill : style.backgroundColor;
  };
  const behind = (element, box) => {
    const style = getComputedStyle(element);
    if (style.paintOrder === 'stroke' && isSolid(style.stroke)) return style.stroke;
    const at = document.elementsFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    const here = at.indexOf(element);
    const beneath = here >= 0 ? at.slice(element instanceof SVGElement ? here + 1 : here) : [];
    for (let parent = element; parent; parent = parent.parentElement) beneath.push(parent);
    return beneath.filter((part) => !part.matches('text, g')).map(groundOf).find(isSolid) ?? 'rgb(255, 255, 255)';
  };

  const poor = [];
  const seen = new Set();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const element = text.parentElement;
    if (text.data.trim() === '' || element.matches('script, style, title, desc') || !element.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const style = getComputedStyle(element);
    const ink = element instanceof SVGElement ? style.fill : style.color;
    const ground = behind(element, range.getClientRects()[0] ?? element.getBoundingClientRect());
    const [dark, bright] = [light(ink), light(ground)].sort((a, b) => a - b);
    const size = parseFloat(style.fontSize);
    const isLarge = !(element instanceof SVGElement) && (size >= 24 || (size >= 18.66 && style.fontWeight >= 700));
    const ratio = (bright + 0.05) / (dark + 0.05);
    if (ratio < (isLarge ? 3 : 4.5)) poor.push(`${text.data.trim().slice(0, 40)}: ${ratio.toFixed(2)} (${ink} on ${ground})`);
    seen.add(element);
  }
  return { poor, seen };
}
