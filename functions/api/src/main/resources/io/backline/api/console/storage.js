// What the browser keeps for us, or this page's memory where it is not allowed to.

/** For this tab. */
export const session = kept(() => sessionStorage);

/** For this browser. */
export const local = kept(() => localStorage);

function kept(storage) {
  const memory = new Map();

  function attempt(work, otherwise) {
    try {
      return work(storage());
    } catch {
      return otherwise;
    }
  }

  return {
    /** Null where nothing is kept by that name. */
    get: (name) => memory.get(name) ?? attempt((there) => there.getItem(name), null),
    /** Answers whether it outlives the page. */
    set: (name, value) => {
      const isStored = attempt((there) => {
        there.setItem(name, value);
        return true;
      }, false);
      if (isStored) memory.delete(name);
      else memory.set(name, value);
      return isStored;
    },
    remove: (name) => {
      memory.delete(name);
      attempt((there) => there.removeItem(name));
    },
  };
}
