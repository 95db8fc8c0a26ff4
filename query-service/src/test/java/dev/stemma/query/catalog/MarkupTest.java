package dev.stemma.query.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class MarkupTest {

    @Test
    void whatIsPutInAsTextComesOutAsThatText() throws Exception {
        String text = "</a><b c=\"d\">&amp; 'x' ]]> \r\n\t ü 𝒳";
        Element read = read(new Markup().open("a", "name", text).text(text).close());
        assertThat(read.getTextContent()).isEqualTo(text);
        assertThat(read.getAttribute("name")).startsWith("</a><b c=\"d\">&amp; 'x' ]]> \r");
        assertThat(read.getChildNodes().getLength()).isEqualTo(1);
    }

    @Test
    void whatXmlCannotHoldComesOutAsAReplacement() throws Exception {
        Element read = read(new Markup().element("a", "x\0y\u0007z\uD800w\uFFFF"));
        assertThat(read.getTextContent()).isEqualTo("x\uFFFDy\uFFFDz\uFFFDw\uFFFD");
    }

    private static Element read(Markup markup) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(markup.toString())))
                .getDocumentElement();
    }
}
