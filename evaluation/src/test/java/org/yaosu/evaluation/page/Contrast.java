package org.yaosu.evaluation.page;

import java.util.List;

/** The contrast of texts with what is behind them, as WCAG 2 reckons it: from 1 (none) to 21. */
final class Contrast {

    /** Paints each colour on a canvas, which knows every notation, and puts half-transparent ones on what is behind. */
    private static final String SCRIPT = """
            const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
            const paint = colours => {
                context.clearRect(0, 0, 1, 1);
                for (const colour of colours) { context.fillStyle = colour; context.fillRect(0, 0, 1, 1); }
                return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
            };
            const behind = node => node ? [...behind(node.parentElement), getComputedStyle(node).backgroundColor] : ['white'];
            const light = rgb => rgb.map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
                .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
            const found = [];
            for (const node of document.querySelectorAll('body *')) {
                const says = [...node.childNodes].some(child => child.nodeType === Node.TEXT_NODE && child.data.trim() !== '');
                if (!says || !node.checkVisibility() || node.disabled) { continue; }
                const back = behind(node);
                const [low, high] = [light(paint(back)), light(paint([...back, getComputedStyle(node).color]))].sort((a, b) => a - b);
                const contrast = (high + .05) / (low + .05);
                if (contrast < arguments[0]) { found.push(`${node.tagName}.${node.className} "${node.textContent.slice(0, 20)}" ${contrast.toFixed(2)}`); }
            }
            return found;""";

    private Contrast() {
    }

    /** Texts on the page, with their contrast, that have less than the least. */
    @SuppressWarnings("unchecked")
    static List<String> below(double least, Browser browser) {
        return (List<String>) browser.run(SCRIPT, least);
    }
}
