package dev.stemma.query.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AssemblyTest {

    private final Assembly<String> assembly = new Assembly<>(List.of("a", "b", "c", "d", "e"));

    @Test
    void whatIsJoinedHangsTogether() {
        assembly.join("a", "c");
        assembly.join("c", "e");
        assembly.join("e", "elsewhere");
        assertThat(assembly.groups()).containsExactly(List.of("a", "c", "e"), List.of("b"), List.of("d"));
    }

    @Test
    void whatIsKeptApartIsNotJoinedByDetours() {
        assembly.keepApart(List.of("a"), List.of("e"));
        assembly.join("a", "b");
        assembly.join("d", "e");
        assembly.join("c", "d");
        assembly.join("b", "c");
        assertThat(assembly.groups()).containsExactly(List.of("a", "b"), List.of("c", "d", "e"));
    }

    @Test
    void whoeverJoinsInheritsWhatIsKeptApart() {
        assembly.keepApart(List.of("b"), List.of("d"));
        assembly.join("a", "b");
        assembly.join("d", "e");
        assembly.join("a", "e");
        assertThat(assembly.groups()).containsExactly(List.of("a", "b"), List.of("c"), List.of("d", "e"));
    }

    @Test
    void whatWasAskedForEarlierHolds() {
        assembly.joinAll(List.of("a", "b"));
        assembly.keepApart(List.of("a"), List.of("b", "c"));
        assembly.join("b", "c");
        assertThat(assembly.groups()).containsExactly(List.of("a", "b"), List.of("c"), List.of("d"), List.of("e"));
    }
}
