/** What the system is measured against: an importer as people write it, and mere fetching. */
package io.backline.bench.plain;
