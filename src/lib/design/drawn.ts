/**
 * HTML that the server has drawn, escaped, and that no script draws again: the page already has it when
 * its script begins, which is given a blank in its place (src/hooks.ts).
 */
export class Drawn {
	readonly html: string;

	constructor(html: string) {
		this.html = html;
	}
}
