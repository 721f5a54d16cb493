/** What the last line adds up: the rows on screen, or those of the other pages too. */
export function totalLabel(rows: number, shown: number): string {
	return rows > shown ? `Total des ${rows.toLocaleString('fr-FR')} lignes` : 'Total';
}
