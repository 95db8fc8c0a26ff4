package dev.stemma.query.catalog;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;

/// The forms in which something can be had.
///
/// @param offered the one that is given to those who do not care first
public record Forms(List<Form> offered) {

    public Forms {
        offered = List.copyOf(offered);
    }

    /// A form.
    ///
    /// @param name what the parameter `format` calls it
    /// @param type its media type
    public record Form(String name, String type) {}

    /// These forms.
    public static Forms of(Form... forms) {
        return new Forms(List.of(forms));
    }

    /// The form that is asked for: by the parameter `format`, or else by the header `Accept`.
    public Form asked(Optional<String> format, HttpHeaders headers) {
        if (format.isPresent()) {
            return offered.stream()
                    .filter(form -> form.name().equals(format.get()))
                    .findFirst()
                    .orElseThrow(() -> Problems.parameter("format", "must be one of " + names()));
        }
        String type =
                Answers.preferred(headers, offered.stream().map(Form::type).toList());
        return offered.stream()
                .filter(form -> form.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private String names() {
        return String.join(", ", offered.stream().map(Form::name).toList());
    }
}
