import { exportShown } from '#lib/features/neighbourhood/contributions/index.server.ts';
import { OPEN_LICENCE } from '#lib/features/neighbourhood/contributions/index.ts';
import { attachment } from '#lib/platform/documents/package/attachment.ts';
import { networkDay, visit } from '../visit.ts';

const TYPES = { csv: 'text/csv', geojson: 'application/geo+json' } as const;

/** All that is published, as a file that is written while it is read. */
export async function openFile(
	event: { locals: App.Locals },
	format: keyof typeof TYPES
): Promise<Response> {
	const today = await networkDay(event);
	const pieces = exportShown({ visit: (work) => visit(event, null, work), today }, format);
	const written = new TextEncoder();
	const stream = new ReadableStream<Uint8Array>({
		async pull(controller) {
			const { value, done } = await pieces.next();
			if (done) controller.close();
			else controller.enqueue(written.encode(value));
		},
		async cancel() {
			await pieces.return(undefined);
		}
	});
	return new Response(stream, {
		headers: {
			'content-type': `${TYPES[format]}; charset=utf-8`,
			'content-disposition': attachment('Ce que disent les habitants', format),
			link: `<${OPEN_LICENCE.href}>; rel="license"`,
			'cache-control': 'no-cache',
			'x-robots-tag': 'noindex'
		}
	});
}
