// Loads the rest, and says so where it does not come: alone, so that it cannot fail with it.
import('./app.js').catch(() => {
  const problem = document.createElement('p');
  problem.setAttribute('role', 'alert');
  problem.textContent = 'The page could not be loaded. Please load it again.';
  document.querySelector('#main p').replaceWith(problem);
});
