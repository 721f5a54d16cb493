import type { WrittenDocument } from '#lib/shared/document/blocks.ts';
import { escapeXml, legalLine } from '../package/legal-text.ts';
import { element } from '../package/xml-element.ts';
import { NAMESPACES, ODT_TYPE } from './odt-names.ts';
import type { PicturePart } from './odt-pictures.ts';

/** `meta.xml`: the only date is that of the data. */
export function odtMeta({ title, author, asOf }: WrittenDocument): string {
	const [name, signature] = [title, author].map((text) => escapeXml(legalLine(text)));
	const day = `${asOf}T00:00:00`;
	const meta = [
		element('meta:generator', {}, 'Déclic'),
		element('dc:title', {}, name),
		element('meta:initial-creator', {}, signature),
		element('dc:creator', {}, signature),
		element('meta:creation-date', {}, day),
		element('dc:date', {}, day),
		element('dc:language', {}, 'fr-FR')
	];
	return element('office:document-meta', NAMESPACES, element('office:meta', {}, meta.join('')));
}

/**
 * `settings.xml`: between two paragraphs, the larger of their spaces, as Word does; LibreOffice
 * would add them up.
 */
export function odtSettings(): string {
	const item = element(
		'config:config-item',
		{ 'config:name': 'AddParaTableSpacing', 'config:type': 'boolean' },
		'false'
	);
	const set = { 'config:name': 'ooo:configuration-settings' };
	return element(
		'office:document-settings',
		{
			'xmlns:office': NAMESPACES['xmlns:office'],
			'xmlns:config': 'urn:oasis:names:tc:opendocument:xmlns:config:1.0',
			'xmlns:ooo': 'http://openoffice.org/2004/office',
			'office:version': NAMESPACES['office:version']
		},
		element('office:settings', {}, element('config:config-item-set', set, item))
	);
}

/** `META-INF/manifest.xml`: what the package holds. */
export function odtManifest(pictures: readonly PicturePart[]): string {
	const entries = [
		['/', ODT_TYPE],
		...['content.xml', 'meta.xml', 'settings.xml', 'styles.xml'].map((path) => [path, 'text/xml']),
		...pictures.map(({ path, mime }) => [path, mime])
	].map(([path, type]) =>
		element('manifest:file-entry', { 'manifest:full-path': path, 'manifest:media-type': type })
	);
	return element(
		'manifest:manifest',
		{
			'xmlns:manifest': 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0',
			'manifest:version': '1.3'
		},
		entries.join('')
	);
}
