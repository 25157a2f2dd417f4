/** How good forecasts of setlists are, on histories that are walked through from the beginning. */
package io.backline.bench.setlists;
