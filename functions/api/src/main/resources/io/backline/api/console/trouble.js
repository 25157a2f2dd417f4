// Where a part of the page says that something did not work.
import { button, el, replace } from './dom.js';
import { keepingFocus } from './focus.js';

/** Hidden until something went wrong; again, if given, is offered as a button. */
export function trouble(attributes = {}) {
  const element = el('div', { role: 'alert', class: 'note failed', hidden: true, tabindex: '-1', ...attributes });

  function show(error, again) {
    element.hidden = false;
    const words = el('p', {}, error.message);
    keepingFocus(element, () => replace(element, words, again && el('p', { class: 'buttons' }, button('Try again', again))), () => element);
  }

  return {
    element,
    show,
    clear: () => {
      element.hidden = true;
      replace(element);
    },
  };
}
