/**
 * An OpenID Connect provider for tests: the certified one of the package oidc-provider. Nobody types anything into it: a test says who sits
 * before the browser by PUT /person, whose body holds that person's claims, or {"refuses": true}.
 *
 * node provider.js PORT CLIENT_ID CLIENT_SECRET REDIRECT_URI
 */
import { Provider } from 'oidc-provider';

const [port, client_id, client_secret, redirect_uri] = process.argv.slice(2);
const people = new Map();
let person;

const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [
    { client_id, client_secret, redirect_uris: [redirect_uri], post_logout_redirect_uris: [new URL('/', redirect_uri).href] },
  ],
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  findAccount: (_, sub) => ({ accountId: sub, claims: () => people.get(sub) }),
  ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 600, IdToken: 60, Interaction: 600, Session: 600 },
  cookies: { keys: ['of tests'] },
});

async function readPerson(request) {
  let body = '';
  for await (const part of request) {
    body += part;
  }
  person = JSON.parse(body);
  people.set(person.sub, person);
}

async function answer(ctx) {
  const { prompt, params, session, grantId } = await provider.interactionDetails(ctx.req, ctx.res);
  if (person.refuses) {
    return { error: 'access_denied', error_description: 'The person said no.' };
  }
  if (prompt.name === 'login') {
    return { login: { accountId: person.sub } };
  }
  const grant = (grantId && (await provider.Grant.find(grantId))) || new provider.Grant({ accountId: session.accountId, clientId: params.client_id });
  grant.addOIDCScope(params.scope);
  return { consent: { grantId: await grant.save() } };
}

provider.use(async (ctx, next) => {
  if (ctx.method === 'PUT' && ctx.path === '/person') {
    await readPerson(ctx.req);
    ctx.status = 204;
  } else if (ctx.path.startsWith('/interaction/')) {
    await provider.interactionFinished(ctx.req, ctx.res, await answer(ctx), { mergeWithLastSubmission: true });
    ctx.respond = false;
  } else {
    await next();
  }
});

provider.listen(Number(port), '127.0.0.1', () => console.log('listening'));
