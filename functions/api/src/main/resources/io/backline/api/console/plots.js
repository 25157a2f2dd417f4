// Small plots, drawn as SVG.
import { el } from './dom.js';
import { number } from './formats.js';

const SPACE = 'http://www.w3.org/2000/svg';
const WIDTH = 320;
const HEIGHT = 120;
const FOOT = 18;
const HEAD = 14;

/** A bar for each {label, value, most?, told?}; most is what the value is a part of, told how it is written. */
export function bars(title, values) {
  const most = Math.max(1, ...values.map(({ value, most: limit }) => Math.max(value, limit ?? 0)));
  const step = WIDTH / values.length;
  const all = values.map((each) => `${each.label}: ${written(each)}`).join(', ');
  const drawing = svg('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': `${title}. ${all}` });
  drawing.append(svg('line', { x1: 0, x2: WIDTH, y1: HEIGHT - FOOT, y2: HEIGHT - FOOT, class: 'limit' }));
  values.forEach((each, index) => drawing.append(...bar(each, index * step, step, most)));
  return el('figure', {}, el('figcaption', {}, title), drawing);
}

function written({ value, told }) {
  return told ?? number(value);
}

function bar(each, left, step, most) {
  const { label, value, most: limit } = each;
  const room = HEIGHT - FOOT - HEAD;
  const height = (amount) => (room * amount) / most;
  const box = (amount, kind) =>
    svg('rect', { x: left + step * 0.15, width: step * 0.7, y: HEIGHT - FOOT - height(amount), height: height(amount), class: kind });
  return [
    ...(limit ? [box(limit, 'limit')] : []),
    box(value, 'value'),
    text(left + step / 2, HEIGHT - 4, label),
    text(left + step / 2, HEIGHT - FOOT - height(Math.max(value, limit ?? 0)) - 3, written(each)),
  ];
}

function text(x, y, content) {
  const made = svg('text', { x, y, 'text-anchor': 'middle' });
  made.textContent = content;
  return made;
}

function svg(name, attributes) {
  const made = document.createElementNS(SPACE, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
