// Where the focus goes when what had it is drawn anew.

/** Redraws a part of the page. Whoever was in it finds himself at the successor, not at the page's beginning. */
export function keepingFocus(part, redraw, successor) {
  const wasInside = part.contains(document.activeElement);
  redraw();
  if (wasInside && !isInside(part)) successor()?.focus({ preventScroll: true });
}

function isInside(part) {
  const present = document.activeElement;
  return part.contains(present) && present.getClientRects().length > 0;
}
