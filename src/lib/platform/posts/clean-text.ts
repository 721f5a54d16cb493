/**
 * A text without what no screen shows and no database keeps: NUL, and halves of characters, which
 * become « � ». Nobody types them; they come with what is pasted from elsewhere, or on purpose.
 */
export function cleanText(text: string): string {
	const whole = text.isWellFormed() ? text : text.toWellFormed();
	return whole.includes('\0') ? whole.replaceAll('\0', '') : whole;
}
