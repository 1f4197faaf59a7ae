import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { ResumeSignInDocument, type SignInStepFragment } from '../../generated/graphql.js';
import { type Failure, useSending } from '../../graph/use-document.js';
import { addressAskedFor } from './provider-refusals.js';

/**
 * Takes up the sign-in that this browser brings back from a provider of identity, where our second factor is still to come.
 * The address only says that there is one; what opens it is in a cookie that no script reads, and serves once.
 * @returns true while it is being taken up
 */
export function useResumedSignIn(onStep: (step: SignInStepFragment) => void, onFailure: (failure: Failure) => void): boolean {
  const location = useLocation();
  const navigate = useNavigate();
  const resume = useSending(ResumeSignInDocument);
  const [resuming, setResuming] = useState(() => new URLSearchParams(location.search).get('connexion') === 'SECOND_FACTEUR');
  const begun = useRef(false);
  useEffect(() => {
    if (!resuming || begun.current) return;
    begun.current = true;
    void navigate(addressAskedFor(location), { replace: true });
    void resume({}).then(({ data, failure }) => {
      setResuming(false);
      if (data) onStep(data.resumeSignIn);
      else if (failure) onFailure(failure);
    });
  }, [resuming]);
  return resuming;
}
