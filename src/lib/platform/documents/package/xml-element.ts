import { escapeXml } from './legal-text.ts';

export type Attributes = Record<string, string | number | undefined>;

/** An element whose children are already XML; its attributes are plain texts. */
export function element(name: string, attributes: Attributes = {}, children = ''): string {
	const written = Object.entries(attributes)
		.filter(([, value]) => value !== undefined)
		.map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
		.join('');
	return children === '' ? `<${name}${written}/>` : `<${name}${written}>${children}</${name}>`;
}
