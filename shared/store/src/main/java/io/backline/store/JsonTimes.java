package io.backline.store;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.fasterxml.jackson.datatype.jsr310.deser.DurationDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalTimeDeserializer;
import com.fasterxml.jackson.datatype.jsr310.ser.DurationSerializer;
import com.fasterxml.jackson.datatype.jsr310.ser.InstantSerializer;
import com.fasterxml.jackson.datatype.jsr310.ser.LocalDateSerializer;
import com.fasterxml.jackson.datatype.jsr310.ser.LocalTimeSerializer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * The times that our records hold, in JSON. Jackson's own module loads what it knows of all times
 * at every cold start; this loads what is met. Another type is an error that names it.
 */
public final class JsonTimes extends Module {
  @Override
  public String getModuleName() {
    return JsonTimes.class.getName();
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public void setupModule(SetupContext context) {
    context.addSerializers(new Writers());
    context.addDeserializers(new Readers());
  }

  private static final class Writers extends Serializers.Base {
    @Override
    public JsonSerializer<?> findSerializer(
        SerializationConfig config, JavaType type, BeanDescription description) {
      Class<?> raw = type.getRawClass();
      if (raw == Instant.class) {
        return InstantSerializer.INSTANCE;
      }
      if (raw == LocalDate.class) {
        return LocalDateSerializer.INSTANCE;
      }
      if (raw == LocalTime.class) {
        return LocalTimeSerializer.INSTANCE;
      }
      return raw == Duration.class ? DurationSerializer.INSTANCE : null;
    }
  }

  private static final class Readers extends Deserializers.Base {
    @Override
    public JsonDeserializer<?> findBeanDeserializer(
        JavaType type, DeserializationConfig config, BeanDescription description) {
      Class<?> raw = type.getRawClass();
      if (raw == Instant.class) {
        return InstantDeserializer.INSTANT;
      }
      if (raw == LocalDate.class) {
        return LocalDateDeserializer.INSTANCE;
      }
      if (raw == LocalTime.class) {
        return LocalTimeDeserializer.INSTANCE;
      }
      return raw == Duration.class ? DurationDeserializer.INSTANCE : null;
    }
  }
}
