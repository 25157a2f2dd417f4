// Tabs (WAI-ARIA APG). The open one is in the address, so that reloading keeps it.
import { el } from './dom.js';

/** tabs: [{id, label, panel, onOpen}]. Answers the element, and the rest by id. */
export function tabs(name, all) {
  const buttons = all.map((tab) =>
    el('button', { type: 'button', role: 'tab', id: `tab-${tab.id}`, 'aria-controls': tab.panel.id, onclick: () => choose(tab) }, tab.label),
  );
  const list = el('div', { role: 'tablist', 'aria-label': name, class: 'tabs', onkeydown: (event) => keys(event) }, buttons);
  let opened = null;

  function open(tab) {
    opened = tab;
    all.forEach((each, index) => {
      const isOpen = each === tab;
      buttons[index].setAttribute('aria-selected', String(isOpen));
      buttons[index].tabIndex = isOpen ? 0 : -1;
      each.panel.hidden = !isOpen;
    });
    tab.onOpen();
  }

  function choose(tab) {
    history.replaceState(history.state, '', `#${tab.id}`);
    open(tab);
  }

  function keys(event) {
    const at = all.indexOf(opened);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const index = (to + all.length) % all.length;
    choose(all[index]);
    buttons[index].focus();
  }

  /** The address was changed by hand, or by going back. */
  function readdressed() {
    if (!element.isConnected) {
      removeEventListener('hashchange', readdressed);
      return;
    }
    const named = addressed();
    if (named && named !== opened) open(named);
  }

  function addressed() {
    return location.hash ? all.find((tab) => `#${tab.id}` === location.hash) : all[0];
  }

  for (const { id, panel } of all) {
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', `tab-${id}`);
    panel.tabIndex = 0;
  }
  const element = el('div', {}, list, all.map((tab) => tab.panel));
  return {
    element,
    isOpen: (id) => opened?.id === id,
    label: (id, text) => {
      const button = buttons[all.findIndex((tab) => tab.id === id)];
      if (button.textContent !== text) button.textContent = text;
    },
    choose: (id) => choose(all.find((tab) => tab.id === id)),
    start: () => {
      addEventListener('hashchange', readdressed);
      open(addressed() ?? all[0]);
    },
  };
}
