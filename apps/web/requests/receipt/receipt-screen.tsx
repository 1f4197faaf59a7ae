import type { ReactNode } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { Breadcrumb } from '@codegouvfr/react-dsfr/Breadcrumb';
import { day, dayAndTime } from '../../figures/dates.js';
import { counted, quantity } from '../../figures/numbers.js';
import { RequestReceiptDocument, type RequestReceiptQuery, type RequestShipmentFragment } from '../../generated/graphql.js';
import { useReading } from '../../graph/use-document.js';
import { useLive } from '../../graph/use-live.js';
import { Card } from '../../parts/card.js';
import { CardFailure, Empty, Skeleton } from '../../parts/states.js';
import { useSession } from '../../session/session.js';
import { useTitle } from '../../shell/use-title.js';
import { countedOf, sentOf } from '../one/sent.js';
import { pieces } from '../words.js';
import { ReceiptForm } from './receipt-form.js';
import '../requests.css';

type Request = NonNullable<RequestReceiptQuery['emergencyRequest']>;

/** At the door, with the delivery note: what is counted against what was sent. */
export function ReceiptScreen(): ReactNode {
  const { id = '' } = useParams();
  const { data, failure, reload } = useReading(RequestReceiptDocument, { id });
  const request = data?.emergencyRequest;
  useTitle(request ? `Réception, ${request.reference}` : 'Réception');
  useLive('ESTABLISHMENT', request?.establishment.finess, reload, ['REQUESTS'], !request);
  return (
    <div className="fr-container">
      {failure ? <CardFailure failure={failure} onRetry={reload} /> : null}
      {!data && !failure ? <Skeleton lines={4} words="Lecture de l’envoi…" /> : null}
      {data && !request ? <CardFailure failure={{ code: 'NOT_FOUND', message: 'Cet envoi n’existe pas, ou n’est pas dans votre périmètre.' }} /> : null}
      {request ? <Receipt request={request} onReload={reload} /> : null}
    </div>
  );
}

function Receipt({ request, onReload }: { request: Request; onReload: () => void }): ReactNode {
  const [search] = useSearchParams();
  const { desk, person } = useSession();
  const onWay = request.shipments.filter(({ status }) => status === 'SHIPPED' || status === 'PLANNED');
  const asked = search.get('envoi');
  const shipment = asked ? request.shipments.find(({ id }) => id === asked) : onWay.length === 1 ? onWay[0] : undefined;
  const isOwn = desk === 'establishment' && person.establishments.some(({ finess }) => finess === request.establishment.finess);
  return (
    <>
      <Breadcrumb currentPageLabel="Réception" segments={[{ label: request.reference, linkProps: { to: `/demandes/${request.id}` } }]} />
      <div className="page-head">
        <div>
          <h1>{shipment ? `Réception de l’envoi ${shipment.reference}` : 'Réception d’un envoi'}</h1>
          <p className="page-head__lead">
            {request.establishment.name} · demande {request.reference}
            {shipment ? ` · ${wayOf(shipment)}` : ''}
          </p>
        </div>
      </div>
      {shipment ? <One request={request} shipment={shipment} isOwn={isOwn} onReload={onReload} /> : <Choose request={request} onWay={onWay} unknown={asked !== null} />}
    </>
  );
}

function One({ request, shipment, isOwn, onReload }: { request: Request; shipment: RequestShipmentFragment; isOwn: boolean; onReload: () => void }): ReactNode {
  if (shipment.status === 'RECEIVED') return <Received request={request} shipment={shipment} />;
  if (shipment.status === 'CANCELLED') {
    return (
      <Card title="Cet envoi a été annulé">
        <Empty action={<Link to={`/demandes/${request.id}`}>Voir la demande</Link>}>Santé publique France y a renoncé avant son départ. S’il est pourtant arrivé, appelez-la.</Empty>
      </Card>
    );
  }
  if (!isOwn) return <CardFailure failure={{ code: 'FORBIDDEN', message: 'Seul l’établissement destinataire compte ce qui lui arrive.' }} />;
  return <ReceiptForm key={shipment.id} request={request} shipment={shipment} onReload={onReload} />;
}

function Received({ request, shipment }: { request: Request; shipment: RequestShipmentFragment }): ReactNode {
  const counts = countedOf(shipment);
  const different = counts.filter(({ sent, received }) => sent !== received).length;
  return (
    <Card
      title={different === 0 ? 'Envoi reçu, conforme' : `Envoi reçu, ${counted(different, 'article diffère', 'articles diffèrent')}`}
      subtitle={shipment.receivedAt ? `Compté ${dayAndTime(shipment.receivedAt)}` : undefined}
    >
      <ul>
        {counts.map(({ item, sent, received }) => (
          <li key={item.code}>
            <strong>{pieces(received, item)}</strong>
            {received === sent ? ', comme envoyé' : ` sur ${quantity(sent)} ${sent < 2 ? 'envoyée' : 'envoyées'}`}
          </li>
        ))}
      </ul>
      {shipment.comment ? <p>«&nbsp;{shipment.comment}&nbsp;»</p> : null}
      <Link to={`/demandes/${request.id}`}>Revenir à la demande {request.reference}</Link>
    </Card>
  );
}

function Choose({ request, onWay, unknown }: { request: Request; onWay: readonly RequestShipmentFragment[]; unknown: boolean }): ReactNode {
  return (
    <Card title={onWay.length === 0 ? 'Aucun envoi à compter' : 'Quel envoi est arrivé\u00A0?'}>
      {unknown ? <p>L’envoi de ce lien n’appartient pas à cette demande.</p> : null}
      {onWay.length === 0 ? <Empty action={<Link to={`/demandes/${request.id}`}>Voir la demande</Link>}>Rien n’est prévu ni en route pour cette demande.</Empty> : null}
      <ul className="request-donors fr-raw-list">
        {onWay.map((shipment) => (
          <li key={shipment.id}>
            <Link to={`/demandes/${request.id}/reception?envoi=${shipment.id}`}>{shipment.reference}</Link>, {wayOf(shipment)}&nbsp;:{' '}
            {sentOf(shipment).map(({ item, quantity: sent }) => pieces(sent, item)).join(', ')}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function wayOf({ status, shippedAt, plannedFor, carrier }: RequestShipmentFragment): string {
  const by = carrier ? `, ${carrier}` : '';
  return status !== 'PLANNED' && shippedAt ? `parti ${dayAndTime(shippedAt)}${by}` : `départ prévu le ${day(plannedFor)}${by}`;
}
