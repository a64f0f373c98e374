package dev.taizhang.notice;

import dev.taizhang.platform.concurrency.Answers;
import dev.taizhang.platform.concurrency.Preconditions;
import dev.taizhang.platform.concurrency.TaggedByContent;
import dev.taizhang.platform.csv.Csv;
import dev.taizhang.platform.idempotency.Idempotency;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Subscriptions to notices over HTTP, for administrators. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/notice-subscriptions")
@Tag(name = "notices", description = "Telling other systems what changed.")
@RunOnVirtualThread
class NoticeSubscriptionResource {

    private final SubscriptionService service;
    private final SubscriptionQueries queries;
    private final NoticeQueries notices;
    private final DeadLetters deadLetters;
    private final Idempotency idempotency;
    private final Preconditions preconditions;

    NoticeSubscriptionResource(
            SubscriptionService service,
            SubscriptionQueries queries,
            NoticeQueries notices,
            DeadLetters deadLetters,
            Idempotency idempotency,
            Preconditions preconditions) {
        this.service = service;
        this.queries = queries;
        this.notices = notices;
        this.deadLetters = deadLetters;
        this.idempotency = idempotency;
        this.preconditions = preconditions;
    }

    @GET
    @Operation(operationId = "listNoticeSubscriptions", summary = "Subscriptions inside the caller's subtree")
    @TaggedByContent
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<NoticeSubscriptionView> list(@BeanParam PageRequest page) {
        return queries.list(page);
    }

    @POST
    @Operation(
            operationId = "createNoticeSubscription",
            summary = "Have changes and reminders told to an address, signed with a secret that no other answer shows",
            description = "Each change is sent as `POST` with the headers `webhook-id`, `webhook-timestamp` and"
                    + " `webhook-signature` (Standard Webhooks): `v1,` and the HMAC-SHA256, in Base64, of id, timestamp and"
                    + " body with dots between them. The body has `type`, `timestamp` and `data` with `kind`, `id`,"
                    + " `organization`, `revision` and `href` of the thing that changed, never what it says. Reminders of"
                    + " what is due (`…_DUE_SOON`) come in the same way, with `dueOn`. A notice comes at least once and, for"
                    + " one thing, in order; answer with any 2xx as soon as it is kept. By `EMAIL` the same is mailed,"
                    + " unsigned.")
    @APIResponseSchema(value = NoticeSecretView.class, responseCode = "201")
    public Response create(NoticeSubscriptionRequest request) {
        return idempotency.onceShown(() -> service.create(request));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getNoticeSubscription", summary = "A subscription, and how its delivery stands")
    @APIResponseSchema(NoticeSubscriptionView.class)
    public Response get(@PathParam("id") String id) {
        return preconditions.answer(queries.get(id));
    }

    @PUT
    @Path("/{id}")
    @Operation(
            operationId = "replaceNoticeSubscription",
            summary = "Replace what a subscription asks for; whoever does it answers for it from now on")
    @APIResponseSchema(NoticeSubscriptionView.class)
    public Response replace(@PathParam("id") String id, NoticeSubscriptionRequest request) {
        return Answers.ok(service.replace(id, request));
    }

    @POST
    @Path("/{id}/secrets")
    @Operation(
            operationId = "rotateNoticeSecret",
            summary = "Draw another secret, which no other answer shows; the one before it signs too for a while")
    @APIResponseSchema(value = NoticeSecretView.class, responseCode = "201")
    public Response rotate(@PathParam("id") String id) {
        return idempotency.onceShown(() -> service.rotate(id));
    }

    @GET
    @Path("/{id}/notices")
    @Operation(operationId = "listNotices", summary = "What was or is to be told to a subscriber, the latest first")
    @TaggedByContent
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<NoticeView> notices(
            @PathParam("id") String id, @BeanParam NoticeFilter filter, @BeanParam PageRequest page) {
        return notices.list(id, filter, page);
    }

    @POST
    @Path("/{id}/replays")
    @Operation(
            operationId = "replayDeadLetters",
            summary = "Have a subscriber's dead letters tried anew, up to a thousand; `more` says whether to ask again")
    public ReplayView replay(@PathParam("id") String id) {
        return deadLetters.replayAll(id);
    }
}
