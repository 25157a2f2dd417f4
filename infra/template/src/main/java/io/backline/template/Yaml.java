package io.backline.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Reader;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * YAML as CloudFormation reads it: short tags ({@code !Ref}) become their long form, and a date
 * stays text.
 */
final class Yaml {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Yaml() {}

  static JsonNode read(Reader reader) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    var yaml =
        new org.yaml.snakeyaml.Yaml(
            new Intrinsics(options),
            new Representer(new DumperOptions()),
            new DumperOptions(),
            options,
            new NoDates());
    try {
      return MAPPER.valueToTree(yaml.load(reader));
    } catch (YAMLException e) {
      throw new TemplateException("template", "is not YAML: " + e.getMessage(), e);
    }
  }

  private static final class Intrinsics extends SafeConstructor {
    Intrinsics(LoaderOptions options) {
      super(options);
      yamlMultiConstructors.put("!", new Intrinsic());
    }

    private final class Intrinsic extends AbstractConstruct {
      @Override
      public Object construct(org.yaml.snakeyaml.nodes.Node node) {
        String name = node.getTag().getValue().substring(1);
        boolean plain = name.equals("Ref") || name.equals("Condition");
        return Map.of(plain ? name : "Fn::" + name, argument(node));
      }

      private Object argument(org.yaml.snakeyaml.nodes.Node node) {
        return switch (node) {
          case ScalarNode scalar -> constructScalar(scalar);
          case SequenceNode sequence -> constructSequence(sequence);
          case MappingNode mapping -> constructMapping(mapping);
          default ->
              throw new YAMLException("unexpected " + node.getNodeId() + " after " + node.getTag());
        };
      }
    }
  }

  private static final class NoDates extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.BOOL, BOOL, "yYnNtTfFoO");
      addImplicitResolver(Tag.INT, INT, "-+0123456789");
      addImplicitResolver(Tag.FLOAT, FLOAT, "-+0123456789.");
      addImplicitResolver(Tag.NULL, NULL, "~nN\0");
      addImplicitResolver(Tag.NULL, EMPTY, null);
      addImplicitResolver(Tag.MERGE, MERGE, "<");
    }
  }
}
