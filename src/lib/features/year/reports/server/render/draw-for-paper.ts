import type { ChartNode } from '../../domain/tree/document.ts';
import { loadDrawing } from './render-report.ts';

/** The colours of a page's theme, on white paper. */
const INKS: Record<string, string> = {
	ink: '#1c2321',
	'chart-1': '#0b4f4a',
	'chart-2': '#cc791d',
	'chart-3': '#66229a',
	surface: '#ffffff'
};

/** Draws charts that stand alone; a large print needs narrow ones, whose words grow with it. */
export async function loadPaperDrawing({ isLargePrint }: { isLargePrint: boolean }) {
	const draw = await loadDrawing();
	return (chart: ChartNode) =>
		// Only in an attribute: a name that somebody typed comes out as she typed it.
		draw(chart, { narrow: isLargePrint }).replace(
			/="var\(--([\w-]+)\)"/g,
			(_, name: string) => `="${INKS[name] ?? INKS.ink}"`
		);
}
