/**
 * The one HTTP core under all clients: budget, pool, short retries, JSON, faults without secrets.
 */
package io.backline.providers.http;
