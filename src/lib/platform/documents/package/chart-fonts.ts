import { join } from 'node:path';
import { templateFolder } from '../pdf/document-files.ts';

/** Our own fonts (content/documents/fonts), in the order they are looked at. */
export const CHART_FAMILIES = "'Declic Text','Declic Signs','Declic Emoji'";

/**
 * Shows the drawing library our fonts and none of the machine's: every machine, even one without a
 * font, draws the same bytes. It looks once, before its first drawing with words, and only there.
 */
export function useChartFonts(): void {
	process.env.FONTCONFIG_FILE = join(templateFolder(), 'fonts.conf');
}
