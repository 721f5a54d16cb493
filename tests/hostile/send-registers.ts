// Run as its own process, so that what it sends does not slow whoever measures:
//   node tests/hostile/send-registers.ts URL COOKIE COUNT MEGABYTES
import { once } from 'node:events';
import { request } from 'node:http';

const [url, cookie, count, megabytes] = process.argv.slice(2) as [string, string, string, string];
const body = Buffer.concat([
	Buffer.from(
		'--x\r\nContent-Disposition: form-data; name="annee"\r\n\r\n2018\r\n--x\r\nContent-Disposition: form-data; name="fichiers"; filename="registre.csv"\r\nContent-Type: text/csv\r\n\r\n'
	),
	Buffer.alloc(Number(megabytes) * 1_048_576, 'a;b;c\r\n'),
	Buffer.from('\r\n--x--\r\n')
]);

async function send(): Promise<number> {
	const asked = request(url, {
		method: 'POST',
		agent: false,
		headers: {
			cookie,
			origin: new URL(url).origin,
			'content-type': 'multipart/form-data; boundary=x',
			'content-length': String(body.length)
		}
	});
	asked.end(body);
	const [answer] = await once(asked, 'response');
	answer.resume();
	await once(answer, 'end');
	return answer.statusCode;
}

const statuses = await Promise.all(
	Array.from({ length: Number(count) }, () => send().catch((error: Error) => error.message))
);
process.stdout.write(JSON.stringify(statuses));
