import type { Attributes } from '../package/xml-element.ts';

/** Each script (western, Asian, complex) has its own size, weight and slope: all the same here. */
export function inEachScript(property: string, value: string): Attributes {
	return {
		[`fo:${property}`]: value,
		[`style:${property}-asian`]: value,
		[`style:${property}-complex`]: value
	};
}

/** The size of words, in points. */
export function pointSize(points: number): Attributes {
	return inEachScript('font-size', `${points}pt`);
}
