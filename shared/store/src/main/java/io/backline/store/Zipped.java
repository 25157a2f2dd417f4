package io.backline.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A record as one attribute, packed: an item takes 400 KB, and is paid by its size. */
final class Zipped {
  private Zipped() {}

  static AttributeValue of(Object row) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      Rows.JSON.writeValue(zip, row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return AttributeValue.fromB(SdkBytes.fromByteArray(bytes.toByteArray()));
  }

  static <T> T read(AttributeValue value, Class<T> type) {
    try (GZIPInputStream zip =
        new GZIPInputStream(new ByteArrayInputStream(value.b().asByteArray()))) {
      return Rows.JSON.readValue(zip, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
