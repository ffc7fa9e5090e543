import { readFileSync, readdirSync } from 'node:fs';
import { serve } from '../../index/serve.ts';
const builtArtifact='/work/main/index/artifact';
import { secret, slackRequest, slashCommand, mention, signed } from './payloads.ts';
import { SlackServer } from './slack-server.ts';
const kids = () => readdirSync('/proc').filter(p=>/^\d+$/.test(p)).flatMap(p=>{try{const s=readFileSync(`/proc/${p}/stat`,'utf8');const m=/^(\d+) \((.*)\) \S (\d+)/.exec(s);return m&&m[2]==='workerd'?[p]:[]}catch{return[]}});
const rss = (p:string)=>Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${p}/status`,'utf8'))?.[1])/1024;
const cpu = (p:string)=>{const f=readFileSync(`/proc/${p}/stat`,'utf8').split(') ')[1]!.split(' ');return (Number(f[11])+Number(f[12]))*10};
const before=new Set(kids());
const slack=new SlackServer(); await slack.start(); slack.validated=1e9;
const on=process.argv[2]==='on';
const t0=performance.now();
const w=await serve({artifact:builtArtifact,port:0,devVars:false,settings:on?{SLACK_SIGNING_SECRET:secret,SLACK_BOT_TOKEN:slack.token,SLACK_API_URL:slack.apiUrl}:{}});
const mine=()=>kids().filter(p=>!before.has(p));
for(let i=0;i<20;i++) await fetch(w.url+'/healthz');
await new Promise(r=>setTimeout(r,1500));
console.log(on?'slack':'none','rss', mine().map(p=>rss(p).toFixed(0)).join(' '), 'start', Math.round(performance.now()-t0));
const d=slashCommand('help',slack.responseUrl());const dup=()=>slackRequest(d);
if(on){
  for(const [name,make] of [['dup',()=>dup()],['dup',()=>dup()],['help',()=>slackRequest(slashCommand('help',slack.responseUrl()))],['help',()=>slackRequest(slashCommand('help',slack.responseUrl()))],['help',()=>slackRequest(slashCommand('help',slack.responseUrl()))],['help',()=>slackRequest(slashCommand('help',slack.responseUrl()))]] as const){
    const n=1500; const go=async()=>{const r=await (make?fetch(w.url+'/slack/events',make() as RequestInit):fetch(w.url+'/healthz'));await r.arrayBuffer()};
    for(let i=0;i<100;i++)await go(); await new Promise(r=>setTimeout(r,1500));
    const c0=mine().map(cpu); const took:number[]=[]; for(let i=0;i<n;i++){const s=performance.now();await go();took.push(performance.now()-s)} await new Promise(r=>setTimeout(r,2000));
    const c1=mine().map(cpu); took.sort((a,b)=>a-b);
    console.log(name,'cpu ms/request per process',c1.map((c,i)=>((c-c0[i]!)/n).toFixed(2)).join(' '),'ack p50',took[n/2]!.toFixed(1),'p99',took[Math.floor(n*.99)]!.toFixed(1),'rss',mine().map(p=>rss(p).toFixed(0)).join(' '));
  }
}
await w.stop(); await slack.stop(); process.exit(0);
