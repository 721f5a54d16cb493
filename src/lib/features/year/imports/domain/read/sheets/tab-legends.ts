import { isLegend } from '../cells/row-kind.ts';
import { filledCells, type View } from '../cells/view.ts';

/** A legend holds for the whole tab, wherever it stands. */
export function legendsOf(view: View): string[] {
	const legends: string[] = [];
	for (let row = 0; row < view.height; row++) {
		const texts = filledCells(view, row).map(({ cell }) => cell.text);
		const text = texts.some((one) => /[=:]|légende|legende/i.test(one))
			? texts.join('\u00a0; ')
			: '';
		if (text !== '' && isLegend(text)) legends.push(text);
	}
	return legends;
}
