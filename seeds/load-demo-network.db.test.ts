import { expect, test } from 'vitest';
import { A_TUESDAY, useTestDatabase } from '../tests/database/test-database.ts';
import { loadDemoNetworkOnce } from './load-demo-network.ts';
const db = useTestDatabase();
test('loads', async () => {
	const world = { database: db.app, now: () => A_TUESDAY, secrets: { signIn: Buffer.alloc(32), traces: Buffer.alloc(32) }, close: async () => {} };
	const stats = new Map<string,{n:number,ms:number}>(); let total=0, n=0;
	const proto = (await import('pg')).default.Client.prototype as any; const orig = proto.query;
	proto.query = function (...a: any[]) { const t=performance.now(); const key=String(a[0]?.text ?? a[0]).slice(0,70); const r = orig.apply(this,a); const end=()=>{const d=performance.now()-t; const s=stats.get(key)??{n:0,ms:0}; s.n++; s.ms+=d; stats.set(key,s); total+=d; n++;}; if (r?.then) r.then(end,end); return r; };
	const cpu0=process.cpuUsage(); console.time('load');
	expect(await loadDemoNetworkOnce(world, console.log)).toBe('loaded');
	console.timeEnd('load'); const c=process.cpuUsage(cpu0); console.log('node cpu ms', (c.user+c.system)/1000);
	const fs = await import('node:fs'); for (const pid of fs.readdirSync('/proc').filter(x=>/^\d+$/.test(x))) { try { const st=fs.readFileSync(`/proc/${pid}/stat`,'utf8'); const cmd=fs.readFileSync(`/proc/${pid}/cmdline`,'utf8'); if (cmd.includes('declic_test_')) console.log(cmd.replace(/\0/g,' ').trim(), 'ticks', st.split(') ')[1].split(' ').slice(11,13)); } catch {} }
	console.log(n, total, [...stats].sort((a,b)=>b[1].ms-a[1].ms).slice(0,25).map(([k,s])=>`${s.n} ${s.ms.toFixed(0)} ${(s.ms/s.n).toFixed(2)} ${k.replace(/\s+/g,' ')}`).join('\n'));
});
