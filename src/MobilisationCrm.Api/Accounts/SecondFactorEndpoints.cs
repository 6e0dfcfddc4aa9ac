using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using MobilisationCrm.Hosting;
using MobilisationCrm.SignIns;
using QRCoder;

namespace MobilisationCrm.Accounts;

internal static class SecondFactorEndpoints
{
    public static void MapSecondFactor(this RouteGroupBuilder api)
    {
        var own = api.MapGroup("/session/second-factor").WithTags("Session").WithMetadata(new OpenWithoutSecondFactor());
        own.MapGet("", GetSecondFactor).WithName(nameof(GetSecondFactor));
        own.MapPost("", BeginSecondFactor)
            .WithName(nameof(BeginSecondFactor))
            .WithMetadata(new SensitiveAct(), new SecretAnswer())
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status409Conflict);
        own.MapPost("/confirmation", ConfirmSecondFactor)
            .WithName(nameof(ConfirmSecondFactor))
            .WithMetadata(new SensitiveAct(), new SecretAnswer())
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        own.MapPost("/recovery-codes", MakeRecoveryCodes)
            .WithName(nameof(MakeRecoveryCodes))
            .WithMetadata(new SensitiveAct(), new SecretAnswer())
            .ProducesProblem(StatusCodes.Status403Forbidden);
        own.MapDelete("", EndSecondFactor)
            .WithName(nameof(EndSecondFactor))
            .WithMetadata(new SensitiveAct())
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>How the signed-in account proves a second time who it is.</summary>
    internal static async Task<Ok<SecondFactorDetail>> GetSecondFactor(
        CurrentAccount current,
        SecondFactors factors,
        IOptions<AccountOptions> options,
        CancellationToken cancellation
    )
    {
        var id = current.Id!.Value;
        return TypedResults.Ok(
            new SecondFactorDetail(
                await factors.HasAppAsync(id, cancellation),
                await factors.HasPasskeyAsync(id, cancellation),
                options.Value.IsRequiredOf(current.Role!.Value),
                await factors.CountCodesAsync(id, cancellation)
            )
        );
    }

    /// <summary>Begins to set up an authenticator app; it counts once a code of it is shown.</summary>
    internal static async Task<Ok<NewAuthenticator>> BeginSecondFactor(
        CurrentAccount current,
        AccountQueries accounts,
        SecondFactors factors,
        CancellationToken cancellation
    )
    {
        var me = await accounts.FindAsync(current.Id!.Value, cancellation);
        var secret = OneTimeCode.Base32(await factors.BeginAsync(me!.Id, cancellation));
        var address = $"otpauth://totp/MobilisationCrm:{Uri.EscapeDataString(me.Email)}?secret={secret}&issuer=MobilisationCrm";
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var picture = new SvgQRCode(code);
        var groups = string.Join(' ', secret.Chunk(4).Select(group => new string(group)));
        return TypedResults.Ok(new NewAuthenticator(groups, address, picture.GetGraphic(4)));
    }

    /// <summary>Switches the authenticator app on by a first code of it; gives ten recovery codes, this once.</summary>
    internal static async Task<Ok<NewRecoveryCodes>> ConfirmSecondFactor(
        ConfirmSecondFactorRequest request,
        CurrentAccount current,
        UserManager<Account> accounts,
        SecondFactors factors,
        Sessions sessions,
        CancellationToken cancellation
    )
    {
        var account = await accounts.FindByIdAsync($"{current.Id}");
        var codes = await factors.ConfirmAsync(account!, request.Code, cancellation);
        await sessions.ConfirmAsync(current.Session!.Id, hasSecondFactor: true, cancellation);
        return TypedResults.Ok(codes);
    }

    /// <summary>Makes ten recovery codes in the place of those before; they are shown this once.</summary>
    internal static async Task<Results<Ok<NewRecoveryCodes>, NotFound>> MakeRecoveryCodes(
        CurrentAccount current,
        SecondFactors factors,
        CancellationToken cancellation
    ) =>
        await factors.IsOnAsync(current.Id!.Value, cancellation)
            ? TypedResults.Ok(await factors.NewCodesAsync(current.Id!.Value, cancellation))
            : TypedResults.NotFound();

    /// <summary>Switches the authenticator app off.</summary>
    internal static async Task<Results<NoContent, NotFound>> EndSecondFactor(
        CurrentAccount current,
        UserManager<Account> accounts,
        SecondFactors factors,
        CancellationToken cancellation
    )
    {
        var account = await accounts.FindByIdAsync($"{current.Id}");
        return ApiConventions.DoneOrNotFound(await factors.RemoveAppAsync(account!, cancellation));
    }
}
